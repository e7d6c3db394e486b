package madoguchi.card.virtual;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.MalformedApdu;
import madoguchi.card.apdu.Response;
import madoguchi.card.apdu.StatusWord;
import madoguchi.card.surface.SurfaceData;

/**
 * A simulated card: a piece of plastic with a chip. It answers every command with some status word
 * and throws nothing, whatever it is sent. Made by {@link CardOffice}.
 */
public final class VirtualCard {

    private static final int CHANNEL = 0x03;
    private static final int SECURE_MESSAGING = 0x0C;
    private static final int PROPRIETARY = 0x80;

    private final String persona;
    private final Chip chip;
    private final Optional<SurfaceData> printed;
    private final TryCounters counters;
    private final RandomGenerator random = new SecureRandom();

    private Optional<Session> session = Optional.empty();
    private boolean firstCommand;

    VirtualCard(String persona, Chip chip, Optional<SurfaceData> printed, TryCounters counters) {
        this.persona = persona;
        this.chip = chip;
        this.printed = printed;
        this.counters = counters;
    }

    /** The persona's name. */
    public String persona() {
        return persona;
    }

    /** What is printed on the face; empty for a card that has no such thing. */
    public Optional<SurfaceData> printed() {
        return printed;
    }

    /** The answer to reset over the air, as the reader makes it up. */
    public byte[] atr() {
        return chip.contactlessAtr().clone();
    }

    /** The answer to reset over the contacts. */
    public byte[] contactAtr() {
        return chip.contactAtr().clone();
    }

    public synchronized void powerOn() {
        session = Optional.of(new Session(chip.applications().getFirst()));
        firstCommand = true;
    }

    /** Everything is forgotten except the counters. */
    public synchronized void powerOff() {
        session = Optional.empty();
    }

    /**
     * A warm reset. Over the air it takes nothing back: what was unlocked stays unlocked, as
     * measured on a real card.
     */
    public synchronized void reset() {
        if (session.isEmpty()) {
            powerOn();
        }
    }

    /**
     * Gives back every try, as the municipality does; the persona's own state at the start, not
     * more.
     */
    public synchronized void resetCounters() throws IOException {
        counters.reset();
    }

    /**
     * One command APDU in, one response APDU out. A card without power says that it has none: 6F00.
     */
    public synchronized byte[] process(byte[] command) {
        return answer(command).encode();
    }

    private Response answer(byte[] bytes) {
        if (session.isEmpty() || firstCommand && chip.firstCommandFails()) {
            firstCommand = false;
            return Response.of(StatusWord.UNSPECIFIC);
        }
        firstCommand = false;
        try {
            return carryOut(session.get(), Command.decode(bytes));
        } catch (MalformedApdu e) {
            return Response.of(StatusWord.WRONG_LENGTH);
        } catch (Refusal e) {
            return Response.of(e.status());
        }
    }

    private Response carryOut(Session current, Command command) throws Refusal {
        requireClass(command.cla());
        List<Application> applications = chip.applications();
        return switch (command.cla() << 8 | command.ins()) {
            case 0x00A4 -> FileCommands.select(applications, current, command);
            case 0x00B0 -> FileCommands.readBinary(current, command);
            case 0x00B2 -> FileCommands.readRecord(current, command);
            case 0x0020 -> KeyCommands.verify(counters, current, command);
            // the first in the newer applications, the second in 住基AP and 共通カードAP
            case 0x0024 -> KeyCommands.change(counters, current, command, 0x01);
            case 0x8032 -> KeyCommands.change(counters, current, command, 0x00);
            case 0x0084 -> KeyCommands.challenge(random, current, command);
            case 0x0088 -> KeyCommands.authenticate(current, command);
            case 0x802A -> KeyCommands.sign(current, command);
            case 0x80A2 -> InventedGrant.takeCertificate(current, command);
            case 0x0082 -> InventedGrant.authenticate(current, command);
            case 0x00CA, 0x80CA -> throw new Refusal(StatusWord.NO_SUCH_OBJECT);
            default -> throw new Refusal(StatusWord.NO_INSTRUCTION);
        };
    }

    private static void requireClass(int cla) throws Refusal {
        int type = cla & ~(CHANNEL | SECURE_MESSAGING);
        if (type != 0 && type != PROPRIETARY) {
            throw new Refusal(StatusWord.NO_CLASS);
        }
        if ((cla & CHANNEL) != 0) {
            throw new Refusal(StatusWord.NO_LOGICAL_CHANNELS);
        }
        if ((cla & SECURE_MESSAGING) != 0) {
            throw new Refusal(StatusWord.NO_SECURE_MESSAGING);
        }
    }

    /** Never anything of its content. */
    @Override
    public String toString() {
        return "VirtualCard(" + persona + ")";
    }
}
