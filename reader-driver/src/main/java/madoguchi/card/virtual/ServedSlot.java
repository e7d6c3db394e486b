package madoguchi.card.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import madoguchi.card.virtual.Inserted.Contact;

/** A slot of the system's smart-card service that this process has for its simulated cards. */
public final class ServedSlot implements AutoCloseable {

    private final int port;
    private final Path note;
    private final FileChannel lock;
    private final VpcdBridge bridge;
    private final Map<VirtualCard, ServedCard> notes = new IdentityHashMap<>();

    ServedSlot(int port, Path note, FileChannel lock, Consumer<VpcdBridge.State> told) {
        this.port = port;
        this.note = note;
        this.lock = lock;
        this.bridge = VpcdBridge.open(port, told);
    }

    public int port() {
        return port;
    }

    /** The reader's name that other programs see. */
    public String reader() {
        return ServedCards.readerOf(port);
    }

    /** Puts a card in; one that was there is pulled first. Returns at once. */
    public void insert(VirtualCard card, Contact contact, FaultPlan plan) throws IOException {
        insert(card, contact, plan, Optional.empty());
    }

    /**
     * The same with a card that does not come with the product.
     *
     * @param file its persona's
     */
    public synchronized void insert(
            VirtualCard card, Contact contact, FaultPlan plan, Optional<Path> file)
            throws IOException {
        // read once, before the card is in the slot; told before anybody can look
        notes.computeIfAbsent(card, made -> ServedCard.of(made, file)).write(note);
        bridge.insert(new FaultyCard(Inserted.of(card, contact), plan));
    }

    /** Pulls the card at once, in the middle of a command too. */
    public synchronized void pull() {
        bridge.pull();
        forget();
    }

    /** Waits until the slot is in this state. */
    public boolean awaitState(VpcdBridge.State awaited, Duration limit)
            throws InterruptedException {
        return bridge.awaitState(awaited, limit);
    }

    private void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException("the note of port " + port + " cannot be removed", e);
        }
    }

    /** Pulls the card and leaves the slot to others. */
    @Override
    public synchronized void close() {
        if (!lock.isOpen()) {
            return; // the note there is somebody else's by now
        }
        bridge.close();
        forget();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
