package madoguchi.visit;

import java.time.Duration;
import java.util.Optional;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Enrolment;
import madoguchi.eligibility.IdentityProof;
import madoguchi.failure.FailureCode;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.Touch;

/** What happened. Every event carries its moment; the step function has no clock of its own. */
public sealed interface Event {

    Moment at();

    /** Whether somebody touched just this answer. */
    default boolean isAnswer(Touch.Answer answer) {
        return this instanceof Touched(_, Touch.Pressed(Touch.Answer touched)) && touched == answer;
    }

    /** Somebody touched the glass. */
    record Touched(Moment at, Touch touch) implements Event {}

    /** Something at a reader. */
    sealed interface Presence extends Event {
        Carrier carrier();

        /**
         * @param fresh false for a carrier that lay there already when the kiosk began to look
         * @param visitId for the visit that may begin with it: the step function draws no lots
         */
        record Placed(Moment at, Carrier carrier, boolean fresh, String visitId)
                implements Presence {}

        record Gone(Moment at, Carrier carrier) implements Presence {
            /** Whether it is the one that was put down there. */
            boolean takes(Placed placed) {
                return carrier.equals(placed.carrier());
            }
        }
    }

    /** The state's alarm rang. @param alarm its number: an alarm that was replaced is late */
    record AlarmRang(Moment at, long alarm) implements Event {}

    record HealthChanged(Moment at, Health health) implements Event {}

    /** Staff switched the reader to 目視モード or back, at the eligibility terminal (S03). */
    record VisualModeSwitched(Moment at, boolean on) implements Event {}

    /** What an effect reports, with the number of the visit that asked for it. */
    sealed interface Outcome extends Event {
        long visit();

        record CardRead(Moment at, long visit, CardFacts card) implements Outcome {}

        record HintChanged(Moment at, long visit, Optional<FaceHint> hint) implements Outcome {}

        record FaceJudged(Moment at, long visit, FaceVerdict verdict) implements Outcome {}

        record PinJudged(Moment at, long visit, PinVerdict verdict) implements Outcome {}

        record PasswordJudged(Moment at, long visit, PasswordVerdict verdict) implements Outcome {}

        /** The terminal was granted the use of the key. */
        record Granted(Moment at, long visit, IdentityProof proof) implements Outcome {}

        record Answered(Moment at, long visit, CentreAnswer answer) implements Outcome {}

        record Enrolled(Moment at, long visit, Enrolment enrolment) implements Outcome {}

        record Registered(Moment at, long visit) implements Outcome {}

        record Stored(Moment at, long visit, long resultId) implements Outcome {}

        record CleanedUp(Moment at, long visit) implements Outcome {}

        /** The effect could not do its work; also what a missed deadline counts as. */
        record Failed(Moment at, long visit, FailureCode code) implements Outcome {}
    }

    enum FaceVerdict {
        MATCH,
        NO_MATCH,
        /** The card's face, but it stays open whether a person stood there. */
        UNSURE,
        NO_GOOD_PICTURE,
        PHOTO_UNUSABLE,
        CAMERA_DEAD
    }

    sealed interface PinVerdict {
        record Right(IdentityProof proof) implements PinVerdict {}

        record Wrong(int left) implements PinVerdict {}

        record Locked() implements PinVerdict {}
    }

    sealed interface PasswordVerdict {
        record Right() implements PasswordVerdict {}

        /**
         * @param delay until the next try is looked at
         */
        record Wrong(Duration delay) implements PasswordVerdict {}

        /** Not looked at: the delay after earlier failures still runs. */
        record TooEarly(Duration delay) implements PasswordVerdict {}
    }
}
