package madoguchi.visit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every state that can be reached, found breadth-first by trying every event in each. */
final class Explored {

    record Edge(State from, EventAlphabet.Named cause, Step step) {}

    private static final Rules RULES = Rules.standard().with(Rules.ConsentLayout.BALANCED);

    final List<State> states = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();

    private Explored() {}

    /** Found once for all tests. */
    static Explored all() {
        return Once.FOUND;
    }

    private static final class Once {
        static final Explored FOUND = explore();
    }

    private static Explored explore() {
        Explored found = new Explored();
        Map<String, State> seen = new HashMap<>();
        Deque<State> open = new ArrayDeque<>();
        State start = State.initial(Health.GOOD);
        seen.put(key(start), start);
        open.add(start);
        while (!open.isEmpty()) {
            State state = open.remove();
            found.states.add(state);
            for (EventAlphabet.Named cause : EventAlphabet.of(state, Given.NOW)) {
                Step step = Visits.step(RULES, state, cause.event());
                found.edges.add(new Edge(state, cause, step));
                if (seen.putIfAbsent(key(step.state()), step.state()) == null) {
                    open.add(step.state());
                }
            }
        }
        return found;
    }

    static Rules rules() {
        return RULES;
    }

    private static final Pattern VISIT =
            Pattern.compile("Visit\\[number=\\d+, id=[^,]*, carrier=Card\\[[^]]*]");
    private static final Pattern CARRIER = Pattern.compile("Card\\[reader=reader, number=\\d+]");
    private static final Pattern ANSWER = Pattern.compile("=(true|false)(?=[,}])");

    /**
     * Two states that differ only in what was counted, or in what was answered, are one: they go
     * the same ways.
     */
    private static String key(State state) {
        String phase = VISIT.matcher(state.phase().toString()).replaceAll("Visit[");
        phase = CARRIER.matcher(phase).replaceAll("Card");
        phase = ANSWER.matcher(phase).replaceAll("");
        return state.health().inOrder() + (state.alarm().countdown() ? " countdown " : " ") + phase;
    }
}
