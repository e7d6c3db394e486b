package madoguchi.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import madoguchi.declaration.CardFace;
import madoguchi.declaration.Coverage;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Era;
import madoguchi.declaration.Form;
import madoguchi.declaration.Item;
import madoguchi.declaration.Payment;
import madoguchi.declaration.Remarks;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Choice;
import madoguchi.screen.S05Declaration.Field;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Notice;
import madoguchi.screen.S05Declaration.Remark;

/**
 * How a draft is seen: what can be chosen, what is typed, and what is remarked about it.
 *
 * @param today the day that ages are counted at
 */
record DeclarationScreen(DeclarationDraft draft, LocalDate today) {

    /**
     * @param copy what could be copied
     * @param finishing the kept one that is to be destroyed
     */
    S05Declaration with(
            Optional<S05Declaration.Copy> copy,
            List<Kept> kept,
            Optional<String> finishing,
            Optional<Notice> notice) {
        return new S05Declaration(
                choices(), lines(), remarks(), percent(), copy, kept, finishing, notice);
    }

    private List<Choice> choices() {
        EligibilityDeclaration declaration = draft.declaration();
        Coverage coverage = declaration.coverage();
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(Field.FORM, Form.values(), Optional.of(declaration.form())));
        choices.add(
                new Choice(
                        Field.ELIGIBLE,
                        List.of("YES"),
                        coverage.eligible() ? Optional.of("YES") : Optional.empty()));
        choices.add(choice(Field.SCHEME, Coverage.Scheme.values(), coverage.scheme()));
        if (declaration.form().has(Item.ISSUED)) {
            choices.add(choice(Field.ISSUED, Coverage.Issued.values(), coverage.issued()));
        }
        choices.add(choice(Field.SHARE, Coverage.Share.values(), coverage.share()));
        choices.add(choice(Field.ERA, Era.values(), draft.era()));
        choices.add(choice(Field.SEX, CardFace.Sex.values(), declaration.card().sex()));
        return choices;
    }

    private static <E extends Enum<E>> Choice choice(Field field, E[] values, Optional<E> chosen) {
        return new Choice(
                field, Stream.of(values).map(Enum::name).toList(), chosen.map(Enum::name));
    }

    private Map<Field, String> lines() {
        EligibilityDeclaration declaration = draft.declaration();
        Map<Field, String> lines = new EnumMap<>(Field.class);
        lines.put(Field.INSURER, declaration.coverage().insurer());
        lines.put(Field.WORKPLACE, declaration.coverage().workplace());
        lines.put(Field.NAME, declaration.card().name());
        lines.put(Field.KANA, declaration.card().kana());
        lines.put(Field.BORN, draft.born());
        lines.put(Field.ADDRESS, declaration.card().address());
        lines.put(Field.RESIDENCE, declaration.card().residence());
        lines.put(Field.RELATION, declaration.relation());
        lines.put(Field.PHONE, declaration.phone());
        return lines;
    }

    /** An empty field is no mistake and needs no words beside it. */
    private List<Remark> remarks() {
        Stream<Remark> found =
                Remarks.of(draft.declaration(), today).stream()
                        .filter(remark -> remark.rule() != madoguchi.declaration.Remark.Rule.BLANK)
                        .map(
                                remark ->
                                        new Remark(
                                                field(remark.item()),
                                                remark.item().name(),
                                                remark.rule().name(),
                                                remark.weight()
                                                        == madoguchi.declaration.Remark.Weight
                                                                .WRONG));
        Stream<Remark> day =
                draft.unreadDay().stream()
                        .map(why -> new Remark(Field.BORN, Item.BORN.name(), why.name(), true));
        return Stream.concat(found, day).toList();
    }

    private static Field field(Item item) {
        return switch (item) {
            case ELIGIBLE -> Field.ELIGIBLE;
            case SCHEME -> Field.SCHEME;
            case INSURER -> Field.INSURER;
            case WORKPLACE -> Field.WORKPLACE;
            case ISSUED -> Field.ISSUED;
            case SHARE -> Field.SHARE;
            case NAME -> Field.NAME;
            case KANA -> Field.KANA;
            case BORN -> Field.BORN;
            case SEX -> Field.SEX;
            case ADDRESS -> Field.ADDRESS;
            case RESIDENCE -> Field.RESIDENCE;
            case SIGNED_ON -> Field.FORM;
            case RELATION -> Field.RELATION;
            case PHONE -> Field.PHONE;
        };
    }

    private OptionalInt percent() {
        return switch (Payment.of(draft.declaration(), today)) {
            case Payment.Declared(int percent) -> OptionalInt.of(percent);
            case Payment.ByAge(int percent) -> OptionalInt.of(percent);
            case Payment.AskInsurer() -> OptionalInt.empty();
        };
    }
}
