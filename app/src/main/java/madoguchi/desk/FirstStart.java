package madoguchi.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.desk.DeskEvent.FirstSettings;
import madoguchi.desk.DeskEvent.Judged;
import madoguchi.desk.DeskEvent.Judgement;
import madoguchi.desk.DeskEvent.Touched;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.DeskTouch;
import madoguchi.screen.Language;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.StaffScreen.S00Languages;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;

/**
 * S00: what a terminal asks before it may be used at all: whose it is, which languages patients are
 * offered, and last the passwords. There is no way around it. Each page is kept before the next one
 * comes; where the process ends in between, all of it is asked again, with what was kept.
 */
public sealed interface FirstStart extends DeskState {

    static Desk.Step begun(Set<DeskPassword> missing) {
        return Desk.to(Facility.unread(missing), new DeskEffect.FirstSettings.Find());
    }

    Desk.Step step(DeskEvent event);

    Screen screen();

    /**
     * Whose terminal it is.
     *
     * @param missing passwords that come later
     * @param found what the settings said; none: they are still being read
     * @param wrong what was refused as it stands
     */
    record Facility(
            Set<DeskPassword> missing,
            Optional<FirstSettings.Found> found,
            String name,
            String code,
            Set<S00Facility.Field> wrong,
            boolean notStored,
            boolean busy)
            implements FirstStart {

        public Facility {
            missing = Set.copyOf(missing);
            wrong = Set.copyOf(wrong);
        }

        private static Facility unread(Set<DeskPassword> missing) {
            return new Facility(missing, Optional.empty(), "", "", Set.of(), false, true);
        }

        @Override
        public Desk.Step step(DeskEvent event) {
            return switch (event) {
                case FirstSettings.Found read -> Desk.to(with(read));
                case Touched(Touch.AtDesk(DeskTouch.Typed(S00Facility.Field field, String text)))
                        when !busy ->
                        Desk.to(typed(field, text));
                case Touched(Touch.Pressed(Answer answer)) when answer == Answer.CONFIRM && !busy ->
                        Desk.to(keeping(), new DeskEffect.FirstSettings.KeepFacility(name, code));
                case FirstSettings.Refused(Set<S00Facility.Field> fields) ->
                        Desk.to(judged(fields, false));
                case FirstSettings.NotStored _ -> Desk.to(judged(Set.of(), true));
                case FirstSettings.Kept _ -> Desk.to(next());
                case DeskEvent _ -> Desk.to(this);
            };
        }

        private Facility with(FirstSettings.Found read) {
            return new Facility(
                    missing, Optional.of(read), read.name(), read.code(), Set.of(), false, false);
        }

        /** What was wrong with it is not told of what is being typed now. */
        private Facility typed(S00Facility.Field field, String text) {
            Set<S00Facility.Field> still = EnumSet.noneOf(S00Facility.Field.class);
            wrong.stream().filter(other -> other != field).forEach(still::add);
            return switch (field) {
                case NAME -> new Facility(missing, found, text, code, still, notStored, false);
                case CODE -> new Facility(missing, found, name, text, still, notStored, false);
            };
        }

        private Facility keeping() {
            return new Facility(missing, found, name, code, Set.of(), false, true);
        }

        private Facility judged(Set<S00Facility.Field> fields, boolean failed) {
            return new Facility(missing, found, name, code, fields, failed, false);
        }

        private DeskState next() {
            Set<Language> languages =
                    found.map(FirstSettings.Found::languages).orElse(Set.of(Language.values()));
            boolean same =
                    found.filter(read -> read.name().equals(name) && read.code().equals(code))
                            .isPresent();
            return new Languages(missing, languages, languages, !same, false, false);
        }

        @Override
        public S00Facility screen() {
            return new S00Facility(name, code, wrong, notStored, busy);
        }
    }

    /**
     * Which languages patients are offered.
     *
     * @param found what the settings said
     * @param changed whether anything was kept that holds only after a start
     */
    record Languages(
            Set<DeskPassword> missing,
            Set<Language> found,
            Set<Language> offered,
            boolean changed,
            boolean notStored,
            boolean busy)
            implements FirstStart {

        public Languages {
            missing = Set.copyOf(missing);
            found = Set.copyOf(found);
            offered = Set.copyOf(offered);
        }

        @Override
        public Desk.Step step(DeskEvent event) {
            return switch (event) {
                case Touched(Touch.AtDesk(DeskTouch.Picked(S00Languages.Field _, String tag)))
                        when !busy ->
                        Desk.to(now(picked(tag), false, false));
                case Touched(Touch.Pressed(Answer answer)) when answer == Answer.CONFIRM && !busy ->
                        Desk.to(
                                now(offered, false, true),
                                new DeskEffect.FirstSettings.KeepLanguages(offered));
                case FirstSettings.NotStored _ -> Desk.to(now(offered, true, false));
                case FirstSettings.Kept _ ->
                        Desk.to(
                                Passwords.first(
                                        missing.stream().sorted().toList(),
                                        changed || !offered.equals(found)));
                case DeskEvent _ -> Desk.to(this);
            };
        }

        private Languages now(Set<Language> languages, boolean failed, boolean waiting) {
            return new Languages(missing, found, languages, changed, failed, waiting);
        }

        /** The other way for that one; the last one stays. */
        private Set<Language> picked(String tag) {
            Set<Language> then = EnumSet.copyOf(offered);
            Stream.of(Language.values())
                    .filter(language -> language.tag().equals(tag))
                    .filter(language -> !then.remove(language))
                    .forEach(then::add);
            return then.isEmpty() ? offered : then;
        }

        @Override
        public S00Languages screen() {
            return new S00Languages(
                    Stream.of(Language.values()).filter(offered::contains).toList(),
                    notStored,
                    busy);
        }
    }

    /**
     * One password after the other.
     *
     * @param now the one that is being chosen
     * @param later those that come after it
     * @param changed whether anything was kept that holds only after a start
     */
    record Passwords(PasswordChoice now, List<DeskPassword> later, boolean changed)
            implements FirstStart {

        public Passwords {
            later = List.copyOf(later);
        }

        private static Passwords first(List<DeskPassword> missing, boolean changed) {
            return new Passwords(
                    PasswordChoice.of(missing.getFirst()),
                    missing.subList(1, missing.size()),
                    changed);
        }

        @Override
        public Desk.Step step(DeskEvent event) {
            return switch (event) {
                case Touched(Touch.PasswordEntered(var password)) ->
                        Desk.to(this, now.entered(password, Optional.empty()));
                case Judged(Judgement judgement) ->
                        judgement == Judgement.KEPT
                                ? kept()
                                : Desk.to(new Passwords(now.judged(judgement), later, changed));
                case DeskEvent _ -> Desk.to(this);
            };
        }

        private Desk.Step kept() {
            if (!later.isEmpty()) {
                return Desk.to(first(later, changed));
            }
            return changed
                    ? Desk.to(new DeskState.Closed(), new DeskEffect.StartAgain())
                    : Desk.to(new DeskState.Closed());
        }

        @Override
        public Screen screen() {
            return now.screen(false);
        }
    }
}
