package madoguchi.screen;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be shown: ids and arguments, never text. One record for each screen of the screen
 * book; the words live in the wording files under the screen's {@link #id()}.
 */
public sealed interface Screen {

    /** The screen book's number, "P01"; also the prefix of this screen's wording keys. */
    default String id() {
        return kind().substring(0, 3);
    }

    /** What it is called in walks and albums. */
    default String kind() {
        return shown().getClass().getSimpleName();
    }

    /** The record with the values that are seen. */
    default Record shown() {
        return (Record) this;
    }

    /** Which phase of the seeds' step bar is lit; none on screens outside a visit. */
    default Optional<Step> step() {
        return Optional.empty();
    }

    /** The three phases printed on the seeds' screens. */
    enum Step {
        IDENTITY,
        CONSENT,
        DONE
    }

    /** True while 『まだカードを取らないでください』 must be read. */
    default boolean keepCard() {
        return step().filter(s -> s != Step.DONE).isPresent();
    }

    // ---- nobody's turn yet

    /**
     * 待機.
     *
     * @param facility the clinic's name
     * @param notice why the visit before ended, for some seconds
     * @param outOfOrder codes of what is out of order while the counter stays open
     */
    record P01Welcome(String facility, Optional<Notice> notice, List<String> outOfOrder)
            implements Screen {
        public P01Welcome {
            outOfOrder = List.copyOf(outOfOrder);
        }
    }

    /**
     * 待機, out of service: no card is taken until it is mended.
     *
     * @param code of the failure that closes the counter
     */
    record P01Closed(String facility, String code) implements Screen {}

    enum Notice {
        CARD_TAKEN_EARLY,
        NOBODY_TOUCHED,
        LEFT_BY_CHOICE
    }

    // ---- identity check

    record P02Reading() implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /**
     * @param methods at least two of them; with one left the visit goes straight there
     */
    record P03Method(Set<Method> methods) implements Screen {
        public P03Method {
            methods = Set.copyOf(methods);
        }

        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
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
            implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /**
     * 顔認証 did not succeed.
     *
     * @param others what else this card and device allow
     * @param again whether the camera may be tried once more
     */
    record P04NotRecognised(Set<Method> others, boolean again) implements Screen {
        public P04NotRecognised {
            others = Set.copyOf(others);
        }

        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
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
            implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /** 暗証番号ロック. @param othersLeft whether face or visual check are still open to this card */
    record P06PinLocked(boolean othersLeft) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /**
     * 目視確認: staff enters the facility's password.
     *
     * @param waitSeconds after failures, how long before the next try; 0 when a try is allowed
     */
    record P07Password(boolean wrongBefore, long waitSeconds, boolean checking) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /**
     * 目視確認: staff compares the person with the card's photo, which {@link Glass#portrait} brings.
     */
    record P07Compare(boolean photoShown) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /**
     * After a right PIN, where the clinic wants it: staff may compare the person with the card's
     * photo, and nobody has to wait for them.
     */
    record P07Photo(boolean photoShown) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    // ---- consent

    /**
     * 有効期限 of the authentication certificate.
     *
     * @param expired then eligibility only: the consent screens are left out, and the reason is
     *     said
     * @param lastDay the last day on which the card can be used at a counter
     */
    record P10Certificate(LocalDate end, boolean expired, LocalDate lastDay) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.IDENTITY);
        }
    }

    /**
     * 包括同意.
     *
     * @param questions what is agreed to, in the order of the questions
     * @param refusalOffered the balanced layout: three equal answers
     */
    record P11Consent(List<ConsentQuestion> questions, boolean refusalOffered) implements Screen {
        public P11Consent {
            questions = List.copyOf(questions);
        }

        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /**
     * Consent that was given before the visit: shown, and confirmed or chosen anew. In the order of
     * the questions.
     */
    record P11Beforehand(Map<ConsentQuestion, Boolean> choices) implements Screen {
        public P11Beforehand {
            choices = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(choices));
        }

        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /** 個別同意. @param number of this question, from 1 @param of how many are asked */
    record P12Question(ConsentQuestion question, int number, int of) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /**
     * The questions of the seeds. A new kind of consent that is asked on its own is a new value
     * here.
     */
    enum ConsentQuestion {
        SURGERY,
        TREATMENT_AND_MEDICATION,
        HEALTH_CHECKUP,
        /** 電子カルテ情報共有: asked only where the facility takes part. */
        RECORDS
    }

    /** 確認: what was chosen, each line can be changed. In the order of the questions. */
    record P13Review(Map<ConsentQuestion, Boolean> choices) implements Screen {
        public P13Review {
            choices = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(choices));
        }

        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    // ---- the centre's answer

    /** 資格確認中. @param progress 0 to 1, how far the work has come */
    record P08Checking(double progress) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /** 利用登録: the card is not yet known as a health-insurance card. */
    record P09Apply() implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /** 利用登録, while the centre takes it. */
    record P09Applying() implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /** 「登録完了!!」, and back to consent. */
    record P09Registered() implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /** Something that the centre's answer opens, one question each. */
    record P14Offer(Offer offer) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.CONSENT);
        }
    }

    /** What the centre's answer can open. A new one is a new value here, with its words. */
    enum Offer {
        /** 医療費助成の各種受給者証 (PMH). */
        SUBSIDY,
        /** 特定疾病療養受療証. */
        SPECIFIC_DISEASE,
        /** 処方箋発行形態: electronic or on paper. */
        PRESCRIPTION
    }

    /**
     * 完了.
     *
     * @param name shown for some seconds only, then empty
     * @param kana below a name with ● in it
     * @param agreed what was agreed, by question; empty when consent was not asked
     * @param until when the consent lapses, in the facility's zone
     * @param consentRegistered false: P15b, the centre could not take the consent
     * @param limitOffered 「高額療養費制度を利用する方はこちら」, the way to P16
     */
    record P15Done(
            Optional<String> name,
            Optional<String> kana,
            Map<ConsentQuestion, Boolean> agreed,
            Optional<ZonedDateTime> until,
            boolean consentRegistered,
            boolean limitOffered)
            implements Screen {
        public P15Done {
            agreed = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(agreed));
        }

        @Override
        public Optional<Step> step() {
            return Optional.of(Step.DONE);
        }
    }

    /**
     * 限度額: the result stands already, whatever is answered.
     *
     * @param answered while the answer is taken down: there is nothing more to touch
     */
    record P16Limit(boolean answered) implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.DONE);
        }

        /** When the card leaves now, the limit is not given. */
        @Override
        public boolean keepCard() {
            return true;
        }
    }

    /** 限度額, answered. */
    record P16Done() implements Screen {
        @Override
        public Optional<Step> step() {
            return Optional.of(Step.DONE);
        }
    }

    /** カード取り忘れ, or a card that must be gone before the next patient's turn. */
    record P17TakeCard(boolean staffTold) implements Screen {}

    /**
     * できませんでした.
     *
     * @param code of the failure handbook: "011", "K-101"; its words are the keys "failure.CODE.…"
     * @param cardThere whether the card still lies on the reader
     */
    record P20Sorry(String code, boolean cardThere) implements Screen {}

    // ---- staff

    /**
     * The first start: whose terminal it is.
     *
     * @param wrong what cannot be as it stands
     * @param notStored the settings could not be written
     * @param busy while the settings are read or written: there is no way on
     */
    record S00Facility(String name, String code, Set<Field> wrong, boolean notStored, boolean busy)
            implements Screen {
        public S00Facility {
            wrong = Set.copyOf(wrong);
        }

        public enum Field implements DeskField {
            NAME,
            /** 医療機関コード. */
            CODE
        }
    }

    /**
     * The first start: which languages patients are offered.
     *
     * @param offered at least one
     * @param notStored the settings could not be written
     * @param busy while they are written
     */
    record S00Languages(List<Language> offered, boolean notStored, boolean busy) implements Screen {
        public S00Languages {
            offered = List.copyOf(offered);
        }

        public enum Field implements DeskField {
            /** Its tag is what is picked. */
            LANGUAGE
        }
    }

    /**
     * One of the facility's own passwords is chosen, and entered twice: at the first start, or
     * because somebody else has given the one that was.
     *
     * @param change instead of one that somebody else knows
     */
    record S00Password(
            DeskPassword which,
            boolean change,
            Stage stage,
            Optional<Problem> problem,
            int minimumLength)
            implements Screen {
        public enum Stage {
            CHOOSE,
            REPEAT
        }

        public enum Problem {
            TOO_SHORT,
            NOT_THE_SAME,
            SAME_AS_BEFORE,
            NOT_STORED
        }
    }

    /**
     * Staff prove who they are.
     *
     * @param role as whom; the other one can be chosen instead
     * @param waitSeconds after failures, how long before the next try; 0 when a try is allowed
     */
    record S01LogIn(DeskRole role, boolean wrongBefore, long waitSeconds, boolean checking)
            implements Screen {}

    /** A page of the desk in its frame. */
    record AtDesk(DeskFrame frame, DeskScreen page) implements Screen {
        @Override
        public Record shown() {
            return (Record) page;
        }
    }
}
