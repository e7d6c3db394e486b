package madoguchi.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import madoguchi.declaration.Coverage.Scheme;
import madoguchi.declaration.Coverage.Share;
import madoguchi.declaration.Remark.Rule;
import madoguchi.eligibility.CopayTable;

/** Looks through a declaration; nothing found keeps it from being printed. */
public final class Remarks {

    private static final String DOT = "●";
    private static final int YOUNGEST_LATE_ELDERLY = 65;

    /** Katakana, hiragana, what joins them, and blanks; in full width. */
    private static final Pattern KANA =
            Pattern.compile("[\\u3041-\\u309f\\u30a0-\\u30ff\\u3000 ]*");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9() -]{8,17}");

    /** Letters that the paper's lines hold, in the smallest print that can be read. */
    private static final int NAME = 60;

    private static final int ADDRESS = 120;
    private static final int RELATION = 12;

    private final EligibilityDeclaration declaration;
    private final LocalDate today;
    private final List<Remark> found = new ArrayList<>();

    private Remarks(EligibilityDeclaration declaration, LocalDate today) {
        this.declaration = declaration;
        this.today = today;
    }

    /**
     * @param today the facility's local date
     * @return in the order of the form
     */
    public static List<Remark> of(EligibilityDeclaration declaration, LocalDate today) {
        Remarks remarks = new Remarks(declaration, today);
        remarks.coverage(declaration.coverage());
        remarks.card(declaration.card());
        remarks.signature();
        return remarks.found.stream().sorted(Comparator.comparing(Remark::item)).toList();
    }

    private void coverage(Coverage coverage) {
        when(!coverage.eligible(), Item.ELIGIBLE, Rule.BLANK);
        when(coverage.scheme().isEmpty(), Item.SCHEME, Rule.BLANK);
        when(coverage.insurer().isBlank(), Item.INSURER, Rule.BLANK);
        when(coverage.insurer().length() > NAME, Item.INSURER, Rule.TOO_LONG);
        when(
                coverage.asksForWorkplace() && coverage.workplace().isBlank(),
                Item.WORKPLACE,
                Rule.WORKPLACE_ASKED);
        when(coverage.workplace().length() > NAME, Item.WORKPLACE, Rule.TOO_LONG);
        when(
                declaration.form().has(Item.ISSUED) && coverage.issued().isEmpty(),
                Item.ISSUED,
                Rule.BLANK);
        coverage.share()
                .ifPresentOrElse(
                        this::share,
                        () ->
                                when(
                                        Payment.asksForShare(declaration, today),
                                        Item.SHARE,
                                        Rule.SHARE_ASKED));
        boolean tooYoung =
                coverage.scheme().equals(Optional.of(Scheme.LATE_ELDERLY))
                        && declaration
                                .card()
                                .born()
                                .filter(
                                        born ->
                                                today.isBefore(
                                                        born.plusYears(YOUNGEST_LATE_ELDERLY)))
                                .isPresent();
        when(tooYoung, Item.SCHEME, Rule.TOO_YOUNG);
    }

    private void share(Share share) {
        share.percent()
                .ifPresentOrElse(
                        percent ->
                                when(
                                        !Payment.possible(declaration, today).contains(percent),
                                        Item.SHARE,
                                        Rule.NOT_AT_THIS_AGE),
                        () -> when(true, Item.SHARE, Rule.ASK_INSURER));
    }

    private void card(CardFace card) {
        text(Item.NAME, card.name(), NAME);
        text(Item.KANA, card.kana(), NAME);
        when(!KANA.matcher(card.kana()).matches(), Item.KANA, Rule.NOT_KANA);
        when(card.born().isEmpty(), Item.BORN, Rule.BLANK);
        card.born()
                .ifPresent(
                        born -> {
                            when(born.isAfter(today), Item.BORN, Rule.IN_THE_FUTURE);
                            when(Era.of(born).isEmpty(), Item.BORN, Rule.TOO_LONG_AGO);
                        });
        when(card.sex().isEmpty(), Item.SEX, Rule.BLANK);
        text(Item.ADDRESS, card.address(), ADDRESS);
        when(card.residence().length() > ADDRESS, Item.RESIDENCE, Rule.TOO_LONG);
    }

    private void signature() {
        when(declaration.signedOn().isEmpty(), Item.SIGNED_ON, Rule.BLANK);
        declaration
                .signedOn()
                .ifPresent(
                        day -> {
                            when(day.isAfter(today), Item.SIGNED_ON, Rule.IN_THE_FUTURE);
                            when(
                                    !Form.on(day).equals(Optional.of(declaration.form())),
                                    Item.SIGNED_ON,
                                    Rule.OTHER_FORM);
                        });
        boolean child =
                declaration
                        .card()
                        .born()
                        .filter(born -> !born.isAfter(today))
                        .filter(born -> CopayTable.isPreschool(born, today))
                        .isPresent();
        when(child && declaration.relation().isBlank(), Item.RELATION, Rule.GUARDIAN_SIGNS);
        when(declaration.relation().length() > RELATION, Item.RELATION, Rule.TOO_LONG);
        when(declaration.phone().isBlank(), Item.PHONE, Rule.BLANK);
        when(
                !declaration.phone().isBlank()
                        && !PHONE.matcher(declaration.phone().strip()).matches(),
                Item.PHONE,
                Rule.NOT_A_NUMBER);
    }

    private void text(Item item, String text, int longest) {
        when(text.isBlank(), item, Rule.BLANK);
        when(text.contains(DOT), item, Rule.DOT);
        when(text.length() > longest, item, Rule.TOO_LONG);
    }

    private void when(boolean so, Item item, Rule rule) {
        if (so) {
            found.add(new Remark(item, rule));
        }
    }
}
