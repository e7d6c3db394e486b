package madoguchi.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
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
import madoguchi.desk.DeclarationReply.Known;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Action;
import madoguchi.screen.S05Declaration.Choice;
import madoguchi.screen.S05Declaration.Field;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Notice;
import madoguchi.screen.S05Declaration.Remark;

/**
 * 被保険者資格申立書: filled in here or by hand, printed, kept, and destroyed when its claim is done.
 *
 * @param written the draft that was last put into the folder: the same is not put there twice
 * @param finishing the kept one that is to be destroyed
 */
record DeclarationPage(
        LocalDate today,
        DeclarationDraft draft,
        Optional<Written> written,
        Optional<Known> known,
        List<Kept> kept,
        Optional<String> finishing,
        Optional<Notice> notice)
        implements Page {

    DeclarationPage {
        kept = List.copyOf(kept);
    }

    /**
     * @param id none: it is under way
     */
    record Written(EligibilityDeclaration declaration, Optional<String> id) {}

    static DeclarationPage unread() {
        return on(LocalDate.EPOCH);
    }

    private static DeclarationPage on(LocalDate today) {
        return new DeclarationPage(
                today,
                DeclarationDraft.empty(today),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** From another page. */
    static Turn opening(ZonedDateTime now) {
        return unread().opened(now);
    }

    @Override
    public DeskPlace place() {
        return DeskPlace.S05_DECLARATION;
    }

    @Override
    public Turn opened(ZonedDateTime now) {
        LocalDate date = now.toLocalDate();
        return on(date).stay(new DeclarationRequest.Load(date));
    }

    @Override
    public Turn touched(DeskTouch touch, ZonedDateTime now) {
        return switch (touch) {
            case DeskTouch.Typed(Field field, String text) -> to(draft.typed(field, text));
            case DeskTouch.Picked(Field field, String key) ->
                    field == Field.KEPT
                            ? Turn.to(asking(Optional.of(key).filter(this::isKept)))
                            : to(draft.picked(field, key));
            case DeskTouch.Pressed(Action action) -> pressed(action);
            case DeskTouch _ -> stay();
        };
    }

    private Turn pressed(Action action) {
        EligibilityDeclaration declaration = draft.declaration();
        return switch (action) {
            case PRINT -> write(true);
            case KEEP -> write(false);
            case PRINT_EMPTY -> stay(new DeclarationRequest.PrintEmpty(declaration.form()));
            case COPY -> known.map(from -> to(draft.copied(from.card()))).orElseGet(this::stay);
            case CLEAR -> to(DeclarationDraft.empty(today));
            case DESTROY ->
                    finishing
                            .map(
                                    id ->
                                            new Turn(
                                                    asking(Optional.empty()),
                                                    List.of(
                                                            new DeclarationRequest.Destroy(
                                                                    id, today))))
                            .orElseGet(this::stay);
            case NOT_YET -> Turn.to(asking(Optional.empty()));
        };
    }

    private Turn write(boolean print) {
        if (draft.unreadDay().isPresent()) {
            return Turn.to(noticing(new S05Declaration.DayUnread()));
        }
        EligibilityDeclaration declaration = draft.declaration();
        return written.filter(before -> before.declaration().equals(declaration))
                .map(
                        same ->
                                same.id()
                                        .filter(_ -> print)
                                        .map(
                                                id ->
                                                        stay(
                                                                new DeclarationRequest.PrintAgain(
                                                                        id, today)))
                                        .orElseGet(this::stay))
                .orElseGet(
                        () ->
                                new Turn(
                                        writing(
                                                Optional.of(
                                                        new Written(
                                                                declaration, Optional.empty()))),
                                        List.of(
                                                new DeclarationRequest.Keep(
                                                        declaration, print, today))));
    }

    private boolean isKept(String id) {
        return kept.stream().anyMatch(each -> each.id().equals(id));
    }

    @Override
    public Turn answered(Reply reply, ZonedDateTime now) {
        return switch (reply) {
            case DeclarationReply.Loaded(var there, var copy) ->
                    Turn.to(
                            new DeclarationPage(
                                    today, draft, written, copy, there, finishing, notice));
            case DeclarationReply.Done(var what, var there) ->
                    Turn.to(
                            new DeclarationPage(
                                    today,
                                    draft,
                                    written(what),
                                    known,
                                    there,
                                    finishing,
                                    Optional.of(what)));
            case Reply.Failed _ ->
                    Turn.to(writing(Optional.empty()).noticing(new S05Declaration.CouldNot()));
            case Reply _ -> stay();
        };
    }

    private Optional<Written> written(Notice what) {
        return switch (what) {
            case S05Declaration.Printed(String id) -> writtenAs(id);
            case S05Declaration.Saved(String id) -> writtenAs(id);
            case S05Declaration.Lacking(String id, _) -> writtenAs(id);
            case S05Declaration.Destroyed(String id) ->
                    written.filter(now -> !now.id().equals(Optional.of(id)));
            case S05Declaration.EmptyPrinted _,
                    S05Declaration.EmptySaved _,
                    S05Declaration.DayUnread _,
                    S05Declaration.CouldNot _ ->
                    written;
        };
    }

    private Optional<Written> writtenAs(String id) {
        return written.map(now -> new Written(now.declaration(), Optional.of(id)));
    }

    private Turn to(DeclarationDraft next) {
        return Turn.to(
                new DeclarationPage(
                        today, next, written, known, kept, finishing, Optional.empty()));
    }

    private DeclarationPage asking(Optional<String> id) {
        return new DeclarationPage(today, draft, written, known, kept, id, Optional.empty());
    }

    private DeclarationPage writing(Optional<Written> now) {
        return new DeclarationPage(today, draft, now, known, kept, finishing, Optional.empty());
    }

    private DeclarationPage noticing(Notice told) {
        return new DeclarationPage(
                today, draft, written, known, kept, finishing, Optional.of(told));
    }

    // ---- what is seen

    @Override
    public DeskScreen screen() {
        return new S05Declaration(
                choices(),
                lines(),
                remarks(),
                percent(),
                known.map(from -> new S05Declaration.Copy(from.at(), from.card().kana())),
                kept,
                finishing,
                notice);
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
