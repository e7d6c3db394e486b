package madoguchi.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import madoguchi.bench.DecisionTime;
import madoguchi.bench.Percentile;
import madoguchi.camera.PictureUnreadable;
import madoguchi.face.AntiSpoof;
import madoguchi.face.FaceEngine;
import madoguchi.face.model.Models;
import madoguchi.scenario.Cast;

/** From a good face before the camera to the decision, beside the bare calls. */
final class DecisionBench {

    /** What cameras give in good light, and in a dim room. */
    private static final List<Integer> CAMERAS = List.of(30, 15);

    private static final List<String> SEEN = List.of("yamada", "sato", "suzuki", "tanaka", "mori");
    private static final int ROUNDS = 5;

    private DecisionBench() {}

    static void run(FaceEngine network, FaceEngine bare, Models models)
            throws InterruptedException, PictureUnreadable {
        Cast cast = Cast.bundled(LocalDate.now(Demo.FACILITY.zone()));
        for (int perSecond : CAMERAS) {
            DecisionTime time =
                    new DecisionTime(network, bare, AntiSpoof.forSources(models), perSecond);
            List<DecisionTime.Both> all = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                for (String person : SEEN) {
                    DecisionTime.Both both = time.of(cast.lookOf(person), round);
                    if (round > 0) {
                        all.add(both);
                    }
                }
            }
            Out.line(line(perSecond, "whole check", all, DecisionTime.Both::check));
            Out.line(line(perSecond, "bare calls", all, DecisionTime.Both::bare));
        }
    }

    private static String line(
            int perSecond,
            String way,
            List<DecisionTime.Both> all,
            Function<DecisionTime.Both, DecisionTime.Taken> which) {
        List<DecisionTime.Taken> taken = all.stream().map(which).toList();
        return String.format(
                Locale.ROOT,
                "from a face to the decision, %d pictures a second, %-11s median %4.0f ms, p95 %4.0f ms,"
                        + " processor %4.0f ms (%d looks, %d asked to turn)",
                perSecond,
                way + ":",
                Percentile.of(50, taken.stream().map(DecisionTime.Taken::milliseconds).toList()),
                Percentile.of(95, taken.stream().map(DecisionTime.Taken::milliseconds).toList()),
                Percentile.of(50, taken.stream().map(DecisionTime.Taken::cpuMilliseconds).toList()),
                taken.size(),
                taken.stream().filter(DecisionTime.Taken::asked).count());
    }
}
