package madoguchi.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.desk.DeclarationReply.Known;
import madoguchi.screen.DeskPlace;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Action;
import madoguchi.screen.S05Declaration.Field;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Notice;

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

    @Override
    public DeskScreen screen() {
        return new DeclarationScreen(draft, today)
                .with(
                        known.map(from -> new S05Declaration.Copy(from.at(), from.card().kana())),
                        kept,
                        finishing,
                        notice);
    }
}
