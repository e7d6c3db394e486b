package madoguchi.card.mynumber;

import java.time.LocalDate;

/** What is the matter with the card itself, when the hardware works. */
public abstract sealed class CardProblem extends Exception {

    private static final long serialVersionUID = 1;

    private CardProblem(String message) {
        super(message);
    }

    /** Not a card that can be used here. */
    public static final class WrongCard extends CardProblem {
        private static final long serialVersionUID = 1;

        private final Kind kind;

        public WrongCard(Kind kind) {
            super("wrong card: " + kind);
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }

        public enum Kind {
            /** 住民基本台帳カード, the predecessor. */
            JUKI_CARD,
            DRIVING_LICENCE,
            RESIDENCE_CARD,
            TRANSIT_CARD,
            /** A phone in place of a card. */
            PHONE,
            /**
             * A My Number card that is not from the test authority, where only simulated ones may
             * be used.
             */
            NOT_SIMULATED,
            UNKNOWN
        }
    }

    /** The card does not let this be used any more, or not by us. */
    public static final class Blocked extends CardProblem {
        private static final long serialVersionUID = 1;

        private final What what;

        public Blocked(What what) {
            super("blocked: " + what);
            this.what = what;
        }

        public What what() {
            return what;
        }

        public enum What {
            /** 照合番号B of 券面事項確認AP: ten wrong ones in a row. */
            SURFACE_MATCHING_NUMBER,
            /** 照合番号B of 券面事項入力補助AP. */
            TEXT_MATCHING_NUMBER,
            /** The card does not accept this terminal for the use without PIN. */
            PINLESS_USE
        }
    }

    /** A file is missing, unreadable or not what it should be. */
    public static final class DataInvalid extends CardProblem {
        private static final long serialVersionUID = 1;

        private final String file;

        /**
         * @param file application and elementary file, such as {@code SURFACE/0002}
         */
        public DataInvalid(String file, String why) {
            super(file + ": " + why);
            this.file = file;
        }

        public String file() {
            return file;
        }
    }

    /** The data are not the issuer's, or do not belong to this chip or this piece of plastic. */
    public static final class NotGenuine extends CardProblem {
        private static final long serialVersionUID = 1;

        public NotGenuine(String why) {
            super(why);
        }
    }

    /**
     * The card itself is over (有効期限, ten or five years); not its certificate, which has a life of
     * its own.
     */
    public static final class Expired extends CardProblem {
        private static final long serialVersionUID = 1;

        private final LocalDate lastDay;

        public Expired(LocalDate lastDay) {
            super("the card expired after " + lastDay);
            this.lastDay = lastDay;
        }

        public LocalDate lastDay() {
            return lastDay;
        }
    }
}
