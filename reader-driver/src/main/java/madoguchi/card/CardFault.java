package madoguchi.card;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the hardware did. Each kind has a recovery of its own; none says anything about the card's
 * content.
 */
public abstract sealed class CardFault extends Exception {

    private static final long serialVersionUID = 1;

    private CardFault(String message) {
        super(message);
    }

    /** The name of its kind, such as {@code Removed}. */
    public String kind() {
        return getClass().getSimpleName();
    }

    /** The kind with this name, empty for what is none. */
    public static Optional<CardFault> named(String kind, String message) {
        return Stream.<Function<String, CardFault>>of(
                        Removed::new,
                        Mute::new,
                        Timeout::new,
                        Garbled::new,
                        Busy::new,
                        ReaderGone::new,
                        ServiceDown::new)
                .map(made -> made.apply(message))
                .filter(fault -> fault.kind().equals(kind))
                .findFirst();
    }

    /** The card left the reader. Recovery: ask the patient to put it down again. */
    public static final class Removed extends CardFault {
        private static final long serialVersionUID = 1;

        public Removed(String message) {
            super(message);
        }
    }

    /** Something lies there and does not answer to reset: a sleeve, a purse, a dead chip. */
    public static final class Mute extends CardFault {
        private static final long serialVersionUID = 1;

        public Mute(String message) {
            super(message);
        }
    }

    /** No answer within the limit; whether the command was carried out is unknown. */
    public static final class Timeout extends CardFault {
        private static final long serialVersionUID = 1;

        public Timeout(String message) {
            super(message);
        }
    }

    /** An answer that is no response APDU, or is shorter than what was asked for. */
    public static final class Garbled extends CardFault {
        private static final long serialVersionUID = 1;

        public Garbled(String message) {
            super(message);
        }
    }

    /** Another program holds the card. */
    public static final class Busy extends CardFault {
        private static final long serialVersionUID = 1;

        public Busy(String message) {
            super(message);
        }
    }

    /** The reader was unplugged. */
    public static final class ReaderGone extends CardFault {
        private static final long serialVersionUID = 1;

        public ReaderGone(String message) {
            super(message);
        }
    }

    /** The smart-card service of the system does not run. */
    public static final class ServiceDown extends CardFault {
        private static final long serialVersionUID = 1;

        public ServiceDown(String message) {
            super(message);
        }
    }
}
