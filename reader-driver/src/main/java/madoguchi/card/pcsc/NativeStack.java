package madoguchi.card.pcsc;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader.Capability;

/**
 * The service's own library. Every look and every card has a context of its own, so none waits for
 * another, and a restarted service is found again by the next context.
 */
final class NativeStack implements Stack {

    private final Scard scard;

    NativeStack(Scard scard) {
        this.scard = scard;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<String> readers() throws CardFault {
        long context = context();
        try {
            return scard.listReaders(context);
        } catch (Scard.Failed e) {
            if (ScardCode.SCARD_E_NO_READERS_AVAILABLE.is(e.code())) {
                return List.of();
            }
            throw ScardCode.fault(e.code(), "list readers");
        } finally {
            scard.releaseContext(context);
        }
    }

    private long context() throws CardFault {
        try {
            return scard.establishContext();
        } catch (Scard.Failed e) {
            throw ScardCode.fault(e.code(), "establish context");
        }
    }

    @Override
    public Watch watch(String reader) throws CardFault {
        return new NativeWatch(reader, context());
    }

    private final class NativeWatch implements Watch {

        private final String reader;
        private final long context;
        private Scard.State known = Scard.State.UNAWARE;

        NativeWatch(String reader, long context) {
            this.reader = reader;
            this.context = context;
        }

        @Override
        public Seen next(Duration limit) throws CardFault {
            try {
                known = scard.getStatusChange(context, reader, known, limit).known();
            } catch (Scard.Failed e) {
                if (!ScardCode.SCARD_E_TIMEOUT.is(e.code())
                        && !ScardCode.SCARD_E_CANCELLED.is(e.code())) {
                    throw ScardCode.fault(e.code(), "look at " + reader);
                }
            }
            if (known.gone()) {
                throw new CardFault.ReaderGone(reader + " was unplugged");
            }
            return new Seen(known.card(), known.events());
        }

        @Override
        public void cancel() {
            scard.cancel(context);
        }

        @Override
        public void close() {
            scard.releaseContext(context);
        }
    }

    @Override
    public Session connect(String reader) throws CardFault {
        long context = context();
        try {
            Scard.Handle card = scard.connectExclusive(context, reader);
            try {
                return new NativeSession(context, card, scard.atr(card));
            } catch (Scard.Failed e) {
                scard.disconnectAndPowerOff(card);
                throw e;
            }
        } catch (Scard.Failed e) {
            scard.releaseContext(context);
            throw ScardCode.fault(e.code(), "connect to the card in " + reader);
        }
    }

    private final class NativeSession implements Session {

        private final long context;
        private final Scard.Handle card;
        private final byte[] atr;

        NativeSession(long context, Scard.Handle card, byte[] atr) {
            this.context = context;
            this.card = card;
            this.atr = atr;
        }

        @Override
        public byte[] atr() {
            return atr;
        }

        @Override
        public byte[] transmit(byte[] command) throws CardFault {
            try {
                return scard.transmit(card, command);
            } catch (Scard.Failed e) {
                throw ScardCode.fault(e.code(), "transmit");
            }
        }

        @Override
        public void end() {
            scard.disconnectAndPowerOff(card);
            scard.releaseContext(context);
        }
    }
}
