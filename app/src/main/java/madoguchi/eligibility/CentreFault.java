package madoguchi.eligibility;

/** Why the centre gave no answer that counts. */
public abstract sealed class CentreFault extends Exception {

    private static final long serialVersionUID = 1;

    private CentreFault(String message) {
        super(message);
    }

    /** Cable out, network down, nobody listens: code 011. */
    public static final class Unreachable extends CentreFault {
        private static final long serialVersionUID = 1;

        public Unreachable(String message) {
            super(message);
        }
    }

    /**
     * One side does not take the other's certificate: this terminal is not known at the centre, or
     * what listens there is not the centre.
     */
    public static final class NotTrusted extends CentreFault {
        private static final long serialVersionUID = 1;

        public NotTrusted(String message) {
            super(message);
        }
    }

    /** Connected, and no answer within the limit. */
    public static final class TooSlow extends CentreFault {
        private static final long serialVersionUID = 1;

        public TooSlow(String message) {
            super(message);
        }
    }

    /** The centre is there and says that it is out of order. */
    public static final class OutOfOrder extends CentreFault {
        private static final long serialVersionUID = 1;

        public OutOfOrder(String message) {
            super(message);
        }
    }

    /** The centre does not accept the proof, or does not know the visit. */
    public static final class Refused extends CentreFault {
        private static final long serialVersionUID = 1;

        public Refused(String message) {
            super(message);
        }
    }

    /** The certificate is revoked or expired beyond its grace: code 006. */
    public static final class CertificateRefused extends CentreFault {
        private static final long serialVersionUID = 1;

        public CertificateRefused(String message) {
            super(message);
        }
    }

    /** Terminal and centre disagree about what time it is by more than the contract allows. */
    public static final class OtherClock extends CentreFault {
        private static final long serialVersionUID = 1;

        public OtherClock(String message) {
            super(message);
        }
    }

    /** Something that is no answer by the contract: half, huge, of another visit. Never stored. */
    public static final class BadAnswer extends CentreFault {
        private static final long serialVersionUID = 1;

        public BadAnswer(String message) {
            super(message);
        }
    }
}
