package madoguchi.card.virtual;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong, and when. Commands are counted from 0 for every opened link.
 *
 * @param at faults of single commands, which come before {@code always}
 */
public record FaultPlan(Map<Integer, Fault> at, Optional<Fault> always) {

    public static final FaultPlan NONE = new FaultPlan(Map.of(), Optional.empty());

    public FaultPlan {
        at = Map.copyOf(at);
    }

    public static FaultPlan always(Fault fault) {
        return new FaultPlan(Map.of(), Optional.of(fault));
    }

    /** The same plan with a fault at one more command. */
    public FaultPlan with(int command, Fault fault) {
        Map<Integer, Fault> more = new HashMap<>(at);
        more.put(command, fault);
        return new FaultPlan(more, always);
    }

    Optional<Fault> of(int command) {
        return Optional.ofNullable(at.get(command)).or(() -> always);
    }
}
