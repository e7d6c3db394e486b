package madoguchi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;

/** Keeps what was sent, so that the same can be sent bare. For simulated cards: PINs are in it. */
final class KeptCommands implements CardLink {

    private final CardLink inner;
    private final List<byte[]> sent = new ArrayList<>();

    KeptCommands(CardLink inner) {
        this.inner = inner;
    }

    List<byte[]> sent() {
        return sent;
    }

    @Override
    public byte[] atr() {
        return inner.atr();
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) throws CardFault {
        sent.add(command.clone());
        return inner.exchange(command, limit);
    }

    @Override
    public void close() {
        inner.close();
    }
}
