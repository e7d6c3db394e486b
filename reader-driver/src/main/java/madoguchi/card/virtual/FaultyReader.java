package madoguchi.card.virtual;

import java.time.Duration;
import java.util.Set;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;

/**
 * A reader on which things go wrong by plan: how faults are switched on in the simulated device.
 */
public final class FaultyReader implements CardReader {

    private final CardReader inner;
    private final Runnable pull;
    private final Pause pause;
    private volatile FaultPlan plan = FaultPlan.NONE;

    /**
     * @param pull takes the card away, for {@link Fault.Pull}
     */
    public FaultyReader(CardReader inner, Runnable pull, Pause pause) {
        this.inner = inner;
        this.pull = pull;
        this.pause = pause;
    }

    /** From the next opened link on. */
    public void plan(FaultPlan next) {
        plan = next;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return inner.capabilities();
    }

    @Override
    public Presence await(long last, Duration limit) throws CardFault, InterruptedException {
        return inner.await(last, limit);
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        FaultPlan current = plan;
        CardLink link = inner.open(limit);
        if (current.always().filter(Fault.Mute.class::isInstance).isPresent()) {
            link.close();
            throw new CardFault.Mute("no answer to reset");
        }
        return new FaultyLink(link, current, pull, pause);
    }

    @Override
    public void close() {
        inner.close();
    }
}
