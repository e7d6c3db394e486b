package madoguchi.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Coverage;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Era;
import madoguchi.declaration.Form;
import madoguchi.screen.S05Declaration.Field;

/**
 * A declaration while it is being filled in.
 *
 * @param declaration without a birth date until that is complete
 * @param era of the birth date
 * @param born the rest of it as typed: 25-3-9
 */
record DeclarationDraft(EligibilityDeclaration declaration, Optional<Era> era, String born) {

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2}|元)[^\\d]+(\\d{1,2})[^\\d]+(\\d{1,2})[^\\d]*");

    static DeclarationDraft empty(LocalDate today) {
        return of(
                EligibilityDeclaration.blank(Form.on(today).orElse(Form.OF_2023))
                        .signedOn(Optional.of(today)));
    }

    private static DeclarationDraft of(EligibilityDeclaration declaration) {
        return new DeclarationDraft(declaration, Optional.empty(), "");
    }

    /** Why a birth date that was typed is none: it would be missing on the paper. */
    enum Unread {
        NO_ERA,
        NO_SUCH_DAY
    }

    Optional<Unread> unreadDay() {
        return born.isBlank() || declaration.card().born().isPresent()
                ? Optional.empty()
                : Optional.of(era.isEmpty() ? Unread.NO_ERA : Unread.NO_SUCH_DAY);
    }

    /** The card's part as known, the rest as it is. */
    DeclarationDraft copied(CardFace card) {
        Optional<Era.Day> day = card.born().flatMap(Era::of);
        return new DeclarationDraft(
                declaration.with(card.residence(declaration.card().residence())),
                day.map(Era.Day::era),
                day.map(each -> each.year() + "-" + each.month() + "-" + each.day()).orElse(""));
    }

    DeclarationDraft typed(Field field, String text) {
        Coverage coverage = declaration.coverage();
        CardFace card = declaration.card();
        return switch (field) {
            case INSURER -> with(declaration.with(coverage.insurer(text)));
            case WORKPLACE -> with(declaration.with(coverage.workplace(text)));
            case NAME -> with(declaration.with(card.name(text)));
            case KANA -> with(declaration.with(card.kana(text)));
            case ADDRESS -> with(declaration.with(card.address(text)));
            case RESIDENCE -> with(declaration.with(card.residence(text)));
            case RELATION -> with(declaration.relation(text));
            case PHONE -> with(declaration.phone(text));
            case BORN -> new DeclarationDraft(declaration, era, text).dated();
            case FORM, ELIGIBLE, SCHEME, ISSUED, SHARE, ERA, SEX, KEPT -> this;
        };
    }

    /** What was picked already is taken back by picking it again. */
    DeclarationDraft picked(Field field, String key) {
        Coverage coverage = declaration.coverage();
        CardFace card = declaration.card();
        return switch (field) {
            case FORM -> form(key);
            case ELIGIBLE -> with(declaration.with(coverage.eligible(!coverage.eligible())));
            case SCHEME ->
                    with(
                            declaration.with(
                                    coverage.scheme(
                                            toggled(
                                                    Coverage.Scheme.values(),
                                                    coverage.scheme(),
                                                    key))));
            case ISSUED ->
                    declaration.form() == Form.OF_2023
                            ? with(
                                    declaration.with(
                                            coverage.issued(
                                                    toggled(
                                                            Coverage.Issued.values(),
                                                            coverage.issued(),
                                                            key))))
                            : this;
            case SHARE ->
                    with(
                            declaration.with(
                                    coverage.share(
                                            toggled(
                                                    Coverage.Share.values(),
                                                    coverage.share(),
                                                    key))));
            case SEX ->
                    with(
                            declaration.with(
                                    card.sex(toggled(CardFace.Sex.values(), card.sex(), key))));
            case ERA ->
                    new DeclarationDraft(declaration, toggled(Era.values(), era, key), born)
                            .dated();
            case INSURER, WORKPLACE, NAME, KANA, BORN, ADDRESS, RESIDENCE, RELATION, PHONE, KEPT ->
                    this;
        };
    }

    private DeclarationDraft form(String label) {
        return Stream.of(Form.values())
                .filter(form -> form.name().equals(label))
                .findFirst()
                .map(
                        form ->
                                with(
                                        new EligibilityDeclaration(
                                                form,
                                                declaration.coverage().issued(Optional.empty()),
                                                declaration.card(),
                                                declaration.signedOn(),
                                                declaration.relation(),
                                                declaration.phone())))
                .orElse(this);
    }

    private DeclarationDraft dated() {
        // an input method types full width
        Matcher parts = DAY.matcher(Normalizer.normalize(born, Normalizer.Form.NFKC).strip());
        Optional<LocalDate> day =
                parts.matches()
                        ? era.flatMap(
                                each ->
                                        each.day(
                                                parts.group(1).equals("元")
                                                        ? 1
                                                        : Integer.parseInt(parts.group(1)),
                                                Integer.parseInt(parts.group(2)),
                                                Integer.parseInt(parts.group(3))))
                        : Optional.empty();
        return with(declaration.with(declaration.card().born(day)));
    }

    private DeclarationDraft with(EligibilityDeclaration changed) {
        return new DeclarationDraft(changed, era, born);
    }

    private static <E extends Enum<E>> Optional<E> toggled(
            E[] values, Optional<E> now, String key) {
        return Stream.of(values)
                .filter(value -> value.name().equals(key))
                .findFirst()
                .filter(value -> !now.equals(Optional.of(value)));
    }
}
