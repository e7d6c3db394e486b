package madoguchi.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import madoguchi.bench.DecisionTime;
import madoguchi.bench.DecisionTime.Taken;
import madoguchi.bench.Percentile;
import madoguchi.camera.PictureUnreadable;
import madoguchi.face.BurstCheck.Asking;
import madoguchi.face.FaceEngine;
import madoguchi.face.SpoofModel;
import madoguchi.scenario.Cast;
import madoguchi.settings.Facility;

/** From a good face before the camera to the decision, beside the bare calls. */
final class DecisionBench {

    /** What cameras give in good light, and in a dim room. */
    private static final List<Integer> CAMERAS = List.of(30, 15);

    private static final List<String> SEEN = List.of("yamada", "sato", "suzuki", "mori", "nguyen");
    private static final int ROUNDS = 5;

    private DecisionBench() {}

    /** Each way once at each person in turn, so that what else the machine does meets all. */
    static void run(FaceEngine network, FaceEngine bare, SpoofModel spoof)
            throws InterruptedException, PictureUnreadable {
        Cast cast = Cast.bundled(LocalDate.now(Facility.JAPAN));
        for (int perSecond : CAMERAS) {
            List<Taken> checked = new ArrayList<>();
            List<Taken> asked = new ArrayList<>();
            List<Taken> plain = new ArrayList<>();
            for (String person : SEEN) {
                DecisionTime time =
                        new DecisionTime(network, bare, spoof, perSecond, cast.lookOf(person));
                time.checked(Asking.IN_DOUBT);
                for (int round = 0; round < ROUNDS; round++) {
                    checked.add(time.checked(Asking.IN_DOUBT));
                    asked.add(time.checked(Asking.ALWAYS));
                    plain.add(time.bare());
                }
            }
            Out.line(line(perSecond, "whole check", checked));
            Out.line(line(perSecond, "asked, turns at once", asked));
            Out.line(line(perSecond, "bare calls", plain));
        }
    }

    private static String line(int perSecond, String way, List<Taken> taken) {
        return String.format(
                Locale.ROOT,
                "from a face to the decision, %d pictures a second, %-21s median %4.0f ms, p95 %4.0f ms,"
                        + " processor %4.0f ms (%d looks)",
                perSecond,
                way + ":",
                Percentile.of(50, taken.stream().map(Taken::milliseconds).toList()),
                Percentile.of(95, taken.stream().map(Taken::milliseconds).toList()),
                Percentile.of(50, taken.stream().map(Taken::cpuMilliseconds).toList()),
                taken.size());
    }
}
