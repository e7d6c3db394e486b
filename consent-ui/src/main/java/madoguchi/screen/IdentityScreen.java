package madoguchi.screen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The patient says who they are: from reading the card to the end of its certificate. */
public sealed interface IdentityScreen extends Screen {

    @Override
    default Optional<Step> step() {
        return Optional.of(Step.IDENTITY);
    }

    record P02Reading() implements IdentityScreen {}

    /**
     * @param methods at least two of them; with one left the visit goes straight there
     */
    record P03Method(Set<Method> methods) implements IdentityScreen {
        public P03Method {
            methods = Set.copyOf(methods);
        }
    }

    enum Method {
        FACE,
        PIN,
        VISUAL
    }

    /**
     * 顔認証, while the camera looks.
     *
     * @param hint one at a time, already stable
     * @param pinOffered 『暗証番号にする』, only where the card has one
     * @param onlyMethod carries P03's last sentence when P03 was skipped
     */
    record P04Face(Optional<FaceHint> hint, boolean pinOffered, boolean onlyMethod)
            implements IdentityScreen {}

    /**
     * 顔認証 did not succeed.
     *
     * @param others what else this card and device allow
     * @param again whether the camera may be tried once more
     */
    record P04NotRecognised(Set<Method> others, boolean again) implements IdentityScreen {
        public P04NotRecognised {
            others = Set.copyOf(others);
        }
    }

    /** What the patient is told while the camera looks; the last two are a request. */
    enum FaceHint {
        NO_FACE,
        SEVERAL_FACES,
        TOO_CLOSE,
        TOO_FAR,
        OFF_CENTRE,
        BACKLIT,
        TOO_DARK,
        GLARE,
        EYES_HIDDEN,
        LOOK_STRAIGHT,
        HOLD_STILL,
        FACE_COVERED,
        /** The patient's own left. */
        TURN_LEFT,
        TURN_RIGHT
    }

    /**
     * 暗証番号.
     *
     * @param triesLeft as the card says, 1 to 3; the last one is warned of before it is used
     * @param wrongBefore whether the one just entered was wrong
     * @param checking while the card looks at it: no key works
     */
    record P05Pin(int triesLeft, boolean wrongBefore, boolean checking, boolean onlyMethod)
            implements IdentityScreen {}

    /** 暗証番号ロック. @param othersLeft whether face or visual check are still open to this card */
    record P06PinLocked(boolean othersLeft) implements IdentityScreen {}

    /**
     * 目視確認: staff enters the facility's password.
     *
     * @param waitSeconds after failures, how long before the next try; 0 when a try is allowed
     */
    record P07Password(boolean wrongBefore, long waitSeconds, boolean checking)
            implements IdentityScreen {}

    /**
     * 目視確認: staff compares the person with the card's photo, which {@link Glass#portrait} brings.
     */
    record P07Compare(boolean photoShown) implements IdentityScreen {}

    /**
     * After a right PIN, where the clinic wants it: staff may compare the person with the card's
     * photo, and nobody has to wait for them.
     */
    record P07Photo(boolean photoShown) implements IdentityScreen {}

    /**
     * 有効期限 of the authentication certificate.
     *
     * @param expired then eligibility only: the consent screens are left out, and the reason is
     *     said
     * @param lastDay the last day on which the card can be used at a counter
     */
    record P10Certificate(LocalDate end, boolean expired, LocalDate lastDay)
            implements IdentityScreen {}
}
