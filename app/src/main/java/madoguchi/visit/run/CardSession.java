package madoguchi.visit.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.SurfaceRecord;
import madoguchi.visit.Visit;

/**
 * What is open for one visit: the link to the card, and the photo once it was read. Opened and
 * closed on the reader's thread.
 */
final class CardSession {

    private static final Duration OPEN = Duration.ofSeconds(5);
    private static final Duration APDU = Duration.ofSeconds(3);

    private final Visit visit;
    private volatile boolean over;
    private CardLink link;
    private MyNumberCard card;
    private SurfaceRecord face;

    CardSession(Visit visit) {
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }

    MyNumberCard open(CardReader reader) throws CardFault, CardProblem {
        link = new UntilOver(reader.open(OPEN), () -> over);
        card = MyNumberCard.recognise(link, APDU);
        return card;
    }

    /** Empty before it was recognised, and after the end. */
    Optional<MyNumberCard> card() {
        return Optional.ofNullable(card);
    }

    /** Wiped with the session. */
    synchronized void keep(SurfaceRecord read) {
        face = read;
    }

    /** A copy, which the caller wipes. */
    synchronized Optional<byte[]> photo() {
        return Optional.ofNullable(face)
                .flatMap(SurfaceRecord::portrait)
                .map(portrait -> portrait.file().clone());
    }

    /** From now on nothing more is sent to the card. From any thread. */
    void stop() {
        over = true;
    }

    boolean stopped() {
        return over;
    }

    synchronized void close() {
        if (face != null) {
            face.close();
            face = null;
        }
        card = null;
        if (link != null) {
            link.close();
            link = null;
        }
    }

    /**
     * A slow card must not hold up the clean-up: between two APDUs the end of the visit is looked
     * at.
     */
    private record UntilOver(CardLink link, BooleanSupplier over) implements CardLink {
        @Override
        public byte[] atr() {
            return link.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            if (over.getAsBoolean()) {
                Arrays.fill(command, (byte) 0);
                throw new CardFault.Removed("the visit is over");
            }
            return link.exchange(command, limit);
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
