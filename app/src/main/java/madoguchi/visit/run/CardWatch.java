package madoguchi.visit.run;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.CardReader.Presence;
import madoguchi.failure.FailureCode;
import madoguchi.visit.Carrier;
import madoguchi.visit.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of every card that comes and goes, and of a reader that is gone and comes back. */
final class CardWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CardWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEFORE_NEXT_LOOK = Duration.ofMillis(500);

    private final CardReader reader;
    private final Mailbox mailbox;
    private final Thread thread;

    private long last = Presence.UNKNOWN;
    private Optional<Carrier> there = Optional.empty();
    private boolean broken;

    CardWatch(CardReader reader, Mailbox mailbox) {
        this.reader = reader;
        this.mailbox = mailbox;
        this.thread =
                Thread.ofPlatform().name("watch " + reader.name()).daemon().unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            Presence now = reader.await(last, LOOK);
            if (now.number() != last) {
                changed(now);
            }
            // told last: what lay there while nobody looked is known before the counter opens
            works(true);
        } catch (CardFault e) {
            outOfOrder(e.getMessage());
        } catch (RuntimeException e) {
            // whatever an adapter throws that it should not: nobody else looks at the reader
            LOG.error("reader {}: unexpected", reader.name(), e);
            outOfOrder("unexpected");
        }
    }

    /** What lies on a reader that comes back lay there already: it begins no visit. */
    private void outOfOrder(String why) throws InterruptedException {
        if (!broken) {
            LOG.warn("reader {}: {}", reader.name(), why);
        }
        works(false);
        gone();
        last = Presence.UNKNOWN;
        Thread.sleep(BEFORE_NEXT_LOOK);
    }

    private void changed(Presence now) {
        boolean firstLook = last == Presence.UNKNOWN;
        last = now.number();
        gone();
        if (now.card()) {
            Carrier card = new Carrier.Card(reader.name(), now.number());
            there = Optional.of(card);
            mailbox.post(
                    new Event.Presence.Placed(
                            mailbox.now(), card, !firstLook, UUID.randomUUID().toString()));
        }
    }

    private void gone() {
        there.ifPresent(card -> mailbox.post(new Event.Presence.Gone(mailbox.now(), card)));
        there = Optional.empty();
    }

    private void works(boolean now) {
        if (now == broken) {
            broken = !now;
            mailbox.trouble(FailureCode.READER_OUT_OF_ORDER, broken);
        }
    }

    /** Nothing more is told; the reader may be closed afterwards. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
