package madoguchi.card.virtual;

import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ReaderDecorator;

/**
 * A reader on which things go wrong by plan: how faults are switched on in the simulated device.
 */
public final class FaultyReader extends ReaderDecorator {

    private final Runnable pull;
    private final Pause pause;
    private volatile FaultPlan plan = FaultPlan.NONE;

    /**
     * @param pull takes the card away, for {@link Fault.Pull}
     */
    public FaultyReader(CardReader inner, Runnable pull, Pause pause) {
        super(inner);
        this.pull = pull;
        this.pause = pause;
    }

    /** From the next opened link on. */
    public void plan(FaultPlan next) {
        plan = next;
    }

    @Override
    protected CardLink decorated(CardLink link) throws CardFault {
        FaultPlan current = plan;
        if (current.always().filter(Fault.Mute.class::isInstance).isPresent()) {
            link.close();
            throw new CardFault.Mute("no answer to reset");
        }
        return new FaultyLink(link, current, pull, pause);
    }
}
