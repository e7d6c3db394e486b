package madoguchi.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import madoguchi.camera.drawn.People;
import madoguchi.face.BurstCheck.Asking;
import madoguchi.face.LivenessWalk.End;
import madoguchi.face.LivenessWalk.Species;

/**
 * Error rates of the liveness check on drawn people and drawn attacks, in the terms of ISO/IEC
 * 30107-3. Limits are chosen on one set of seeds and rates reported on another. {@code main} writes
 * docs/liveness.md.
 */
record LivenessTable(List<LivenessWalk> chosenOn, List<LivenessWalk> reported) {

    /** With and without glasses, beard, long hair. */
    private static final List<String> PEOPLE =
            List.of("yamada", "sato", "suzuki", "tanaka", "watanabe", "mori", "nguyen", "hara");

    private static final long CHOOSING = 1000;
    private static final long REPORTING = 5000;

    static LivenessTable measure() {
        try (FaceEngine engine = new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE)) {
            return new LivenessTable(walks(engine, CHOOSING), walks(engine, REPORTING));
        }
    }

    private static List<LivenessWalk> walks(FaceEngine engine, long set) {
        List<LivenessWalk> walks = new ArrayList<>();
        for (Species species : Species.values()) {
            for (String person : PEOPLE) {
                walks.add(LivenessWalk.walk(engine, species, person, seed(set, species, person)));
            }
        }
        return walks;
    }

    /** Of the set that is reported. */
    static LivenessWalk reported(FaceEngine engine, Species species, String person) {
        return LivenessWalk.walk(engine, species, person, seed(REPORTING, species, person));
    }

    private static long seed(long set, Species species, String person) {
        return set + 100L * species.ordinal() + People.ids().indexOf(person);
    }

    static String cell(LivenessWalk walk, Asking asking) {
        return switch (walk.end(Signs.DRAWN, asking)) {
            case AT_ONCE -> "o";
            case AFTER_THE_REQUEST -> "t";
            case UNSURE -> "-";
            case NO_GOOD_PICTURE -> "n";
        };
    }

    /** One line a presentation of the reported set: what the test measures again. */
    static String line(LivenessWalk walk) {
        Signs signs = walk.signs().orElse(Signs.DRAWN);
        return "| %s | %s | %.2f | %.1f | %.3f | %.2f | %s | %s |"
                .formatted(
                        walk.species(),
                        walk.person(),
                        signs.border(),
                        signs.raster(),
                        signs.reflection(),
                        walk.turned(),
                        cell(walk, Asking.IN_DOUBT),
                        cell(walk, Asking.ALWAYS));
    }

    String document() {
        StringBuilder lines = new StringBuilder();
        reported.forEach(walk -> lines.append(line(walk)).append('\n'));
        return """
                # Liveness: measured error rates

                Written by `./kiosk docs`; a test measures a part of it again and fails when it no longer holds.

                **What this proves.** That the check does what it is meant to do on attacks that are *drawn*: a photo on paper, a photo
                and a video on a telephone, each with its own paper, telephone, hand and person. **What it does not prove:** anything
                about real paper, real telephones, masks of silicone, or a camera that is fed a file. No such attack was carried out
                here; there was no camera. The signs are those of the literature and the drawings show these very signs, so the rates
                below are an upper bound of what can be hoped for. A video of somebody who turns the head, played without border on a
                good screen, is let in by anything of this kind. Whoever relies on the face alone needs an evaluation by a laboratory
                with real instruments (ISO/IEC 30107-3); at the counter a member of staff is in view, and that is part of the defence.

                Terms: **APCER** is the share of attacks of one species that were taken for a person; **BPCER** the share of persons that
                were not. The rate of the worst species counts. Every presentation is one transaction, up to the verdict. Non-responses
                (the quality gate let no burst through) are counted apart. With no error in 8 the true rate may still be 31 %% (95 %%).

                Signs: straight lines round the face (0 to 4 sides), the raster of a screen (peak of the spectrum over its surroundings),
                reflection (share of white pixels). One above its limit is a doubt: the head is to be turned a little to a side chosen by
                lot. Two are enough for another way (PIN, staff). The turn is how far nose and mouth move against the eyes, in distances
                of the eyes; it counts when three frames in a row are beyond the limit. The column has the furthest single frame, of five a
                second.

                ## Limits, chosen on %d presentations of their own seeds

                | measure | highest of persons | lowest of attacks that show it | limit |
                |---|---|---|---|
                | border | %.2f (before a door, which is a doubt: not counted) | %.2f (paper and telephone with border) | %.2f |
                | raster | %.1f | %.1f (telephones) | %.1f |
                | turn | %.2f (lowest of persons who turn) | %.2f (highest of flat ones) | %.2f |

                Reflection has the limit %.2f; persons reach %.3f, telephones at most %.3f: drawn lamps are weak, it decides nothing here.
                Real cameras are judged by other limits (border %.1f, raster %.0f, reflection %.2f, turn %.2f), those of photographs.

                ## Rates, on %d presentations of other seeds

                | presented | n | asked only when in doubt | asked always | no burst | asked (when in doubt) |
                |---|---|---|---|---|---|
                %s
                Worst species: APCER %s when in doubt, %s when always asked. BPCER %s and %s.

                A photo that fills the picture shows neither border nor raster: only the request finds it. So whoever stands before a real
                camera is asked, unless a clinic chooses otherwise (setting `liveness`, default `before-a-camera`): there the column *asked
                always* holds. It costs a patient about two seconds, and those who cannot turn the face check; PIN and staff remain. A clinic
                that sets `in-doubt` has the other column, and its patients an answer within a second. Drawn people and folders of
                photographs are for practice and are asked when in doubt.

                A sign of life without a request was looked for and not found. A head that moves shows its depth: its parts move against the
                plane that explains their movement best. Over 0.9 seconds persons reached 0.0010 to 0.0025 distances of the eyes, flat sheets
                0.0006 to 0.0013, and sheets that bend by six pixels in the hand 0.0019 to 0.0043: a hand shows more depth than a person who
                stands still. A blink comes every four seconds, and a video blinks.

                With the anti-spoofing networks of the registry real cameras have a fourth sign; what it is worth is in [face.md](face.md).
                They were never shown a drawn person here: to them everything drawn is unreal, so a rate of theirs on drawings would mean
                nothing.

                ## Every presentation

                `o` taken for a person at once, `t` after the turn, `-` unsure: PIN or staff, `n` no burst.

                | presented | person | border | raster | reflection | turn | in doubt | always |
                |---|---|---|---|---|---|---|---|
                %s"""
                .formatted(
                        chosenOn.size(),
                        highest(chosenOn, w -> w.species() == Species.PERSON, Signs::border),
                        -highest(chosenOn, LivenessTable::bordered, s -> -s.border()),
                        Signs.DRAWN.border(),
                        highest(chosenOn, w -> !w.species().attack(), Signs::raster),
                        -highest(chosenOn, LivenessTable::telephone, s -> -s.raster()),
                        Signs.DRAWN.raster(),
                        turns(w -> !w.species().attack()).min().orElseThrow(),
                        turns(LivenessTable::flat).max().orElseThrow(),
                        TurnRequest.ENOUGH_DRAWN,
                        Signs.DRAWN.reflection(),
                        highest(chosenOn, w -> !w.species().attack(), Signs::reflection),
                        highest(chosenOn, LivenessTable::telephone, Signs::reflection),
                        Signs.REAL.border(),
                        Signs.REAL.raster(),
                        Signs.REAL.reflection(),
                        TurnRequest.ENOUGH_REAL,
                        reported.size(),
                        rates(),
                        percent(worst(Asking.IN_DOUBT, true)),
                        percent(worst(Asking.ALWAYS, true)),
                        percent(worst(Asking.IN_DOUBT, false)),
                        percent(worst(Asking.ALWAYS, false)),
                        lines);
    }

    private String rates() {
        StringBuilder rows = new StringBuilder();
        for (Species species : Species.values()) {
            rows.append(
                    "| %s | %d | %s %s | %s %s | %d | %d |\n"
                            .formatted(
                                    species.words,
                                    of(species).count(),
                                    species.attack() ? "APCER" : "BPCER",
                                    percent(rate(species, Asking.IN_DOUBT)),
                                    species.attack() ? "APCER" : "BPCER",
                                    percent(rate(species, Asking.ALWAYS)),
                                    of(species).filter(w -> w.signs().isEmpty()).count(),
                                    of(species)
                                            .flatMap(w -> w.signs().stream())
                                            .filter(s -> s.count(Signs.DRAWN) == 1)
                                            .count()));
        }
        return rows.toString();
    }

    private double worst(Asking asking, boolean attack) {
        return Stream.of(Species.values())
                .filter(species -> species.attack() == attack)
                .mapToDouble(species -> rate(species, asking))
                .max()
                .orElseThrow();
    }

    /** APCER of an attack, BPCER of a person; presentations without a burst are left out. */
    double rate(Species species, Asking asking) {
        List<End> ends =
                of(species)
                        .map(w -> w.end(Signs.DRAWN, asking))
                        .filter(end -> end != End.NO_GOOD_PICTURE)
                        .toList();
        long wrong = ends.stream().filter(end -> (end == End.UNSURE) != species.attack()).count();
        return ends.isEmpty() ? 0 : (double) wrong / ends.size();
    }

    private Stream<LivenessWalk> of(Species species) {
        return reported.stream().filter(walk -> walk.species() == species);
    }

    private java.util.stream.DoubleStream turns(Predicate<LivenessWalk> which) {
        return chosenOn.stream().filter(which).mapToDouble(LivenessWalk::turned);
    }

    private static boolean bordered(LivenessWalk walk) {
        return walk.species() == Species.PRINT || telephone(walk);
    }

    private static boolean telephone(LivenessWalk walk) {
        return switch (walk.species()) {
            case PHONE_PHOTO, PHONE_VIDEO, TURNING_VIDEO -> true;
            case PERSON, PERSON_BEFORE_DOOR, PRINT, POSTER -> false;
        };
    }

    private static boolean flat(LivenessWalk walk) {
        return switch (walk.species()) {
            case PRINT, POSTER, PHONE_PHOTO -> true;
            case PERSON, PERSON_BEFORE_DOOR, PHONE_VIDEO, TURNING_VIDEO -> false;
        };
    }

    private static double highest(
            List<LivenessWalk> walks, Predicate<LivenessWalk> which, ToDoubleFunction<Signs> of) {
        return walks.stream()
                .filter(which)
                .flatMap(walk -> walk.signs().stream())
                .mapToDouble(of)
                .max()
                .orElseThrow();
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * rate);
    }

    static Path place() {
        return Path.of("..", "docs", "liveness.md");
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(place(), measure().document());
    }
}
