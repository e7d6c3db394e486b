package madoguchi.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import madoguchi.GeneratedDoc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * docs/state-diagram.md is drawn from walking the step function; this test fails when it is stale.
 */
class StateDiagramTest {

    @Test
    @DisplayName("the diagram in docs is the one that the step function walks")
    void diagramIsCurrent() {
        GeneratedDoc.check("state-diagram.md", page());
    }

    private static String page() {
        List<Explored> all = Explored.EVERY_RULES.stream().map(Explored::under).toList();
        return """
                # The states of a visit

                Drawn from walking the step function breadth-first, not by hand, under the rules of every generation and of
                every choice of a clinic together (%d states, %d transitions tried): no single patient can go all of these
                ways. What all states of a phase share leaves from the phase's frame. Events that change nothing are left out.

                ```mermaid
                stateDiagram-v2
                %s```
                """
                .formatted(
                        all.stream().mapToInt(one -> one.states.size()).sum(),
                        all.stream().mapToInt(Explored::tried).sum(),
                        diagram(all).indent(4));
    }

    private static String diagram(List<Explored> all) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        // from -> (to -> labels)
        Map<String, Map<String, Set<String>>> arrows = new TreeMap<>();
        for (Explored explored : all) {
            explored.states.forEach(
                    state ->
                            groups.computeIfAbsent(group(state), _ -> new LinkedHashSet<>())
                                    .add(name(state)));
            for (Explored.Edge edge : explored.edges) {
                String from = name(edge.from());
                String to = name(edge.step().state());
                if (!from.equals(to)) {
                    labels(arrows, from, to).add(edge.cause().label());
                }
            }
        }
        groups.forEach((group, members) -> liftShared(arrows, group, members));

        StringBuilder text = new StringBuilder("[*] --> Waiting\n");
        groups.forEach(
                (group, members) -> {
                    if (members.size() > 1) {
                        text.append("state ").append(group).append(" {\n");
                        members.forEach(member -> text.append("    ").append(member).append("\n"));
                        text.append("}\n");
                    }
                });
        arrows.forEach(
                (from, targets) ->
                        targets.forEach(
                                (to, labels) -> {
                                    if (!labels.isEmpty()) {
                                        text.append(from)
                                                .append(" --> ")
                                                .append(to)
                                                .append(" : ")
                                                .append(readable(labels))
                                                .append("\n");
                                    }
                                }));
        return text.toString();
    }

    /** What every member of a phase answers alike is drawn once, from the phase. */
    private static void liftShared(
            Map<String, Map<String, Set<String>>> arrows, String group, Set<String> members) {
        if (members.size() < 2) {
            return;
        }
        Set<String> targets =
                members.stream()
                        .flatMap(member -> arrows.getOrDefault(member, Map.of()).keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String to : targets) {
            List<Set<String>> all = new ArrayList<>();
            members.forEach(member -> all.add(labels(arrows, member, to)));
            Set<String> shared = new TreeSet<>(all.getFirst());
            all.forEach(shared::retainAll);
            if (!shared.isEmpty()) {
                all.forEach(labels -> labels.removeAll(shared));
                labels(arrows, group, to).addAll(shared);
            }
        }
    }

    private static Set<String> labels(
            Map<String, Map<String, Set<String>>> arrows, String from, String to) {
        return arrows.computeIfAbsent(from, _ -> new TreeMap<>())
                .computeIfAbsent(to, _ -> new TreeSet<>());
    }

    private static String readable(Set<String> labels) {
        return String.join(", ", labels).replace(":", "");
    }

    private static String group(State state) {
        return switch (state.phase()) {
            case Waiting _ -> "待機";
            case Identify _ -> "本人確認";
            case Consent _ -> "同意取得";
            case Check _ -> "資格確認";
            case Registration _ -> "利用登録";
            case Offered _ -> "助成・処方";
            case CopayLimit _ -> "限度額";
            case Finish _ -> "完了";
        };
    }

    private static String name(State state) {
        return switch (state.phase()) {
            case Finish finish -> "Finish_" + finish.farewell().getClass().getSimpleName();
            case Phase _ -> state.phaseName();
        };
    }
}
