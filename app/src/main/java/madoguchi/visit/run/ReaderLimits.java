package madoguchi.visit.run;

import java.time.Duration;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ReaderDecorator;

/**
 * A reader, and whether something happened to it that its adapter has declared it cannot get over.
 * Then only a new process helps.
 */
final class ReaderLimits extends ReaderDecorator {

    private volatile boolean worked;
    private volatile boolean lost;

    ReaderLimits(CardReader reader) {
        super(reader);
    }

    /** Ask only while nobody is served: a command may well be under way in a visit. */
    boolean exceeded() {
        return lost || (hangs() && lacks(Capability.SURVIVES_HANGING_READER));
    }

    private boolean lacks(Capability capability) {
        return !capabilities().contains(capability);
    }

    @Override
    public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        try {
            Presence presence = super.await(last, limit);
            worked = true;
            return presence;
        } catch (CardFault fault) {
            throw noted(fault);
        }
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        try {
            return super.open(limit);
        } catch (CardFault fault) {
            throw noted(fault);
        }
    }

    /** A service that is not there yet is waited for by every adapter. */
    private <F extends CardFault> F noted(F fault) {
        if (worked
                && fault instanceof CardFault.ServiceDown
                && lacks(Capability.SURVIVES_SERVICE_RESTART)) {
            lost = true;
        }
        return fault;
    }

    @Override
    protected CardLink decorated(CardLink link) {
        return new Noting(link);
    }

    private final class Noting implements CardLink {
        private final CardLink link;

        Noting(CardLink link) {
            this.link = link;
        }

        @Override
        public byte[] atr() {
            return link.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            try {
                return link.exchange(command, limit);
            } catch (CardFault fault) {
                throw noted(fault);
            }
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
