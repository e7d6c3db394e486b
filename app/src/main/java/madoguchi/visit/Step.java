package madoguchi.visit;

import java.util.ArrayList;
import java.util.List;

/** What one event leads to. */
public record Step(State state, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /** The same, with one more thing done first. */
    Step before(Effect first) {
        List<Effect> all = new ArrayList<>(effects);
        all.addFirst(first);
        return new Step(state, all);
    }
}
