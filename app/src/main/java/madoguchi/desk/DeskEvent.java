package madoguchi.desk;

import java.time.Duration;
import java.util.Set;
import madoguchi.failure.FailureCode;
import madoguchi.screen.DeskPassword;
import madoguchi.screen.Language;
import madoguchi.screen.StaffScreen.S00Facility;
import madoguchi.screen.Touch;

public sealed interface DeskEvent {

    /**
     * Passwords without which the terminal must not be used: nothing else is possible first.
     *
     * @param missing in the order in which they are chosen
     */
    record NeedsPasswords(Set<DeskPassword> missing) implements DeskEvent {}

    record Touched(Touch touch) implements DeskEvent {}

    /** Staff came to the glass with something in mind. */
    record WantedAt(Aim first) implements DeskEvent {}

    /** What the settings file says, and what became of what was entered instead. */
    sealed interface FirstSettings extends DeskEvent {

        /**
         * @param name blank where the file could not be read, as is the code
         * @param languages that patients are offered
         */
        record Found(String name, String code, Set<Language> languages) implements FirstSettings {
            public Found {
                languages = Set.copyOf(languages);
            }
        }

        record Kept() implements FirstSettings {}

        /** Nothing was written. */
        record Refused(Set<S00Facility.Field> wrong) implements FirstSettings {
            public Refused {
                wrong = Set.copyOf(wrong);
            }
        }

        /** What was written is not known. */
        record NotStored() implements FirstSettings {}
    }

    /** The wish to start again has been put down. */
    record WillStartAgain() implements DeskEvent {}

    /** What became of a password that was chosen. */
    record Judged(Judgement judgement) implements DeskEvent {}

    enum Judgement {
        LONG_ENOUGH,
        TOO_SHORT,
        NOT_THE_SAME,
        /** What somebody else has given must become one's own. */
        SAME_AS_BEFORE,
        NOT_STORED,
        KEPT
    }

    /** What became of a try to log in. */
    sealed interface LogIn extends DeskEvent {

        /** Which try: as it stood in {@link DeskEffect.LogIn}. */
        long attempt();

        /**
         * @param mustChange somebody else knows this password
         */
        record Right(long attempt, boolean mustChange) implements LogIn {}

        /**
         * @param nextTryIn zero while the next try is still free
         */
        record Wrong(long attempt, Duration nextTryIn) implements LogIn {}

        record TooEarly(long attempt, Duration nextTryIn) implements LogIn {}

        /**
         * Nothing could be compared.
         *
         * @param code why
         */
        record Failed(long attempt, FailureCode code) implements LogIn {}
    }

    /**
     * @param opening of the page that asked
     */
    record Answered(long opening, Reply reply) implements DeskEvent {}

    /** About once a second while somebody is at the desk. */
    record Ticked() implements DeskEvent {}

    /** The glass is needed for a patient: a card was put down. */
    record GlassNeeded() implements DeskEvent {}
}
