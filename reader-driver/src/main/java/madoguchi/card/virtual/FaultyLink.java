package madoguchi.card.virtual;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.apdu.Response;

/** A link on which things go wrong by plan. */
public final class FaultyLink implements CardLink {

    private static final int MOST_GARBAGE = 258;
    private static final int STATUS = 2;

    private final CardLink inner;
    private final FaultPlan plan;
    private final Runnable pull;
    private final Pause pause;
    private int sent;
    private boolean mute;

    /**
     * @param pull takes the card away, for {@link Fault.Pull}
     */
    public FaultyLink(CardLink inner, FaultPlan plan, Runnable pull, Pause pause) {
        this.inner = inner;
        this.plan = plan;
        this.pull = pull;
        this.pause = pause;
    }

    @Override
    public byte[] atr() {
        return inner.atr();
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) throws CardFault {
        Optional<Fault> fault = mute ? Optional.of(new Fault.Mute()) : plan.of(sent);
        sent++;
        if (fault.isEmpty()) {
            return inner.exchange(command, limit);
        }
        return switch (fault.get()) {
            case Fault.Pull(boolean carriedOut) -> pulled(command, limit, carriedOut);
            case Fault.Mute() -> {
                mute = true;
                yield lateFor(limit);
            }
            case Fault.Delay(Duration by) -> delayed(command, limit, by);
            case Fault.Truncate(int bytes) -> {
                byte[] response = inner.exchange(command, limit);
                yield Arrays.copyOf(response, Math.min(bytes, response.length));
            }
            case Fault.WrongStatus(var status) -> Response.of(status).encode();
            case Fault.Garbage(long seed) -> {
                inner.exchange(command, limit);
                Random random = new Random(seed * 31 + sent);
                byte[] garbage = new byte[random.nextInt(MOST_GARBAGE)];
                random.nextBytes(garbage);
                yield garbage;
            }
            case Fault.FlipBit(int bit) -> {
                byte[] response = inner.exchange(command, limit);
                int bits = (response.length - STATUS) * 8;
                if (bits > 0) {
                    response[bit % bits / 8] ^= (byte) (0x80 >> bit % 8);
                }
                yield response;
            }
        };
    }

    private byte[] pulled(byte[] command, Duration limit, boolean carriedOut) throws CardFault {
        if (carriedOut) {
            inner.exchange(command, limit);
        }
        pull.run();
        throw new CardFault.Removed("the card was pulled");
    }

    /**
     * In time: the wait comes first, so that a card taken away meanwhile is noticed. Too late:
     * nobody hears what it did.
     */
    private byte[] delayed(byte[] command, Duration limit, Duration by) throws CardFault {
        if (by.compareTo(limit) > 0) {
            inner.exchange(command, limit);
            mute = true;
            return lateFor(limit);
        }
        pass(by);
        return inner.exchange(command, limit);
    }

    private byte[] lateFor(Duration limit) throws CardFault {
        pass(limit);
        throw new CardFault.Timeout("no answer within " + limit);
    }

    private void pass(Duration time) throws CardFault {
        try {
            pause.pass(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardFault.Timeout("given up while waiting for the card");
        }
    }

    @Override
    public void close() {
        inner.close();
    }
}
