package madoguchi.card.pcsc;

import java.util.List;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;

/** The ways to a real reader, and the choice between them. */
public enum PcscReaders {
    /** Foreign calls to the service's own library. */
    NATIVE {
        @Override
        Optional<Stack> stack() {
            return PcscLite.load().map(NativeStack::new);
        }
    },
    /** What comes with the JDK, with the limits that its capabilities declare. */
    SMARTCARDIO {
        @Override
        Optional<Stack> stack() {
            return Optional.of(new SmartcardioStack());
        }
    },
    /** Native where its library is, else smartcardio. */
    AUTO {
        @Override
        Optional<Stack> stack() {
            return NATIVE.stack().or(SMARTCARDIO::stack);
        }
    };

    abstract Optional<Stack> stack();

    private Stack requireStack() throws CardFault.ServiceDown {
        return stack().orElseThrow(
                        () -> new CardFault.ServiceDown("libpcsclite is not installed here"));
    }

    /**
     * A reader that may be plugged in later, and may come and go.
     *
     * @param name a part of its name; empty: the first that there is
     * @throws CardFault.ServiceDown when this way does not exist on this machine
     */
    public CardReader open(Optional<String> name) throws CardFault.ServiceDown {
        return PcscReader.on(requireStack(), name);
    }

    /**
     * The names of the readers that are plugged in now.
     *
     * @throws CardFault {@code ServiceDown}
     */
    public List<String> names() throws CardFault {
        return requireStack().readers();
    }
}
