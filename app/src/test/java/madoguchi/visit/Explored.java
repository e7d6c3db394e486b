package madoguchi.visit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every state that can be reached under some rules, found breadth-first by trying every event in
 * each.
 */
final class Explored {

    record Edge(State from, EventAlphabet.Named cause, Step step) {}

    /** Every generation, and everything that a clinic may choose. */
    static final List<Rules> EVERY_RULES =
            Stream.concat(
                            Arrays.stream(Generation.values())
                                    .map(Rules::of)
                                    .map(rules -> rules.with(Rules.ConsentLayout.BALANCED)),
                            Stream.of(
                                    Rules.standard()
                                            .withPhotoOnPin(true)
                                            .with(
                                                    Rules.standard()
                                                            .consent()
                                                            .withBeforehand(true)
                                                            .withRecords(true)
                                                            .withReview(false)
                                                            .withCheckupFrom(ConsentRules.FORTY))))
                    .toList();

    private static final Map<Rules, Explored> FOUND = new ConcurrentHashMap<>();

    final Rules rules;
    final List<State> states = new ArrayList<>();

    /** Those that lead somewhere or ask for something; of most events nothing follows. */
    final List<Edge> edges = new ArrayList<>();

    private int tried;

    private Explored(Rules rules) {
        this.rules = rules;
    }

    /** Found once for all tests. */
    static Explored under(Rules rules) {
        return FOUND.computeIfAbsent(rules, Explored::explore);
    }

    private static Explored explore(Rules rules) {
        Explored found = new Explored(rules);
        // most steps lead to a phase that was met before: its text is made once
        Map<Phase, String> phases = new HashMap<>();
        Map<String, State> seen = new HashMap<>();
        Deque<State> open = new ArrayDeque<>();
        State start = State.initial(Health.GOOD);
        seen.put(key(start, phases), start);
        open.add(start);
        while (!open.isEmpty()) {
            State state = open.remove();
            found.states.add(state);
            for (EventAlphabet.Named cause : EventAlphabet.of(state, Given.NOW)) {
                Step step = Visits.step(rules, state, cause.event());
                found.tried++;
                if (!step.equals(new Step(state, List.of()))) {
                    found.edges.add(new Edge(state, cause, step));
                }
                if (seen.putIfAbsent(key(step.state(), phases), step.state()) == null) {
                    open.add(step.state());
                }
            }
        }
        return found;
    }

    /** How many events were tried in all states together. */
    int tried() {
        return tried;
    }

    @Override
    public String toString() {
        return rules.generation().label() + (rules.consent().beforehand() ? " and choices" : "");
    }

    private static final Pattern VISIT =
            Pattern.compile("Visit\\[number=\\d+, id=[^,]*, carrier=Card\\[[^]]*]");
    private static final Pattern CARRIER = Pattern.compile("Card\\[reader=reader, number=\\d+]");

    /** Once somebody is identified, how else it could have been done leads nowhere. */
    private static final Pattern HOW =
            Pattern.compile(
                    "photo=(true|false), pin=(Tries\\[left=\\d]|Locked\\[]|NeverSet\\[]), ");

    private static final Pattern BYTES = Pattern.compile("\\[B@[0-9a-f]+");
    private static final Pattern ANSWER = Pattern.compile("(?<=[A-Z])=(true|false)(?=[,}])");

    /**
     * Two states that differ only in what was counted, or in what was answered, are one: they go
     * the same ways.
     */
    private static String key(State state, Map<Phase, String> phases) {
        return state.health().inOrder()
                + (state.alarm().countdown() ? " countdown " : " ")
                + (state.visualMode() ? "visual mode " : " ")
                + phases.computeIfAbsent(state.phase(), Explored::key);
    }

    private static String key(Phase phase) {
        String text = VISIT.matcher(phase.toString()).replaceAll("Visit[");
        text = CARRIER.matcher(text).replaceAll("Card");
        if (!(phase instanceof Identify)) {
            text = HOW.matcher(text).replaceAll("");
        }
        text = ANSWER.matcher(text).replaceAll("");
        return opened(phase) + BYTES.matcher(text).replaceAll("bytes");
    }

    /** What an answer opens later on; it does not print itself. */
    private static String opened(Phase phase) {
        return phase instanceof Consent consent
                ? consent.identified()
                        .answer()
                        .map(answer -> answer.offers() + " " + answer.beforehand().isPresent())
                        .orElse("")
                : "";
    }
}
