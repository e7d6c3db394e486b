package madoguchi.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Frame;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.Look;
import madoguchi.camera.drawn.People;
import madoguchi.camera.drawn.Stage;

/**
 * Everybody's card against everybody before the camera, through detector, quality gate and
 * comparison: the proof that the drawn people can be told apart. {@code main} writes it to
 * docs/drawn-people.md.
 *
 * @param genuine lowest score of each person's own card
 * @param impostor highest score of card i against person j
 * @param frames taken of each person
 * @param refused frames that the quality gate refused
 * @param missed frames whose own card scored below the threshold
 * @param fooled comparisons with a stranger's card that reached it
 */
record DrawnPeopleTable(
        List<String> ids,
        double[] genuine,
        double[][] impostor,
        int frames,
        int refused,
        int missed,
        int fooled) {

    private static final long[] SEEDS = {11, 22, 33};

    /** A second or two apart, so that poses differ; one falls into a blink now and then. */
    private static final int[] FRAMES = {0, 19, 44, 83};

    static DrawnPeopleTable measure() throws PictureUnreadable {
        List<String> ids = People.ids();
        int n = ids.size();
        double[] genuine = new double[n];
        Arrays.fill(genuine, 1);
        double[][] impostor = new double[n][n];
        int refused = 0;
        int missed = 0;
        int fooled = 0;
        try (FaceEngine engine = new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE)) {
            List<Template> cards = new ArrayList<>();
            for (String id : ids) {
                Frame photo = Pictures.decode(CardPhotos.jp2(People.look(id)));
                cards.add(engine.template(photo, engine.detect(photo).orElseThrow()));
            }
            for (long seed : SEEDS) {
                LiveScene scene = new LiveScene(seed);
                for (int j = 0; j < n; j++) {
                    Look look = People.look(ids.get(j));
                    for (int number : FRAMES) {
                        byte[] bgr = scene.frame(number, Stage.EMPTY.withPerson(Optional.of(look)));
                        Frame frame =
                                new Frame(
                                        number,
                                        Instant.EPOCH,
                                        LiveScene.WIDTH,
                                        LiveScene.HEIGHT,
                                        bgr);
                        Optional<Face> face = engine.detect(frame);
                        if (QualityGate.judge(frame, face).fault().isPresent()) {
                            refused++;
                            continue;
                        }
                        Template live = engine.template(frame, face.orElseThrow());
                        for (int i = 0; i < n; i++) {
                            double score = engine.score(cards.get(i), live);
                            if (i == j) {
                                genuine[i] = Math.min(genuine[i], score);
                                missed += score < engine.info().threshold() ? 1 : 0;
                            } else {
                                impostor[i][j] = Math.max(impostor[i][j], score);
                                fooled += score >= engine.info().threshold() ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        return new DrawnPeopleTable(
                ids, genuine, impostor, SEEDS.length * FRAMES.length, refused, missed, fooled);
    }

    double lowestGenuine() {
        return Arrays.stream(genuine).min().orElseThrow();
    }

    double highestImpostor() {
        return Arrays.stream(impostor).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    /** Rows: the card. Columns: who stands before the camera. */
    String table() {
        StringBuilder out = new StringBuilder("| card \\ live |");
        ids.forEach(id -> out.append(' ').append(id).append(" |"));
        out.append("\n|---|").append("---|".repeat(ids.size())).append('\n');
        int widest =
                ids.stream().max(Comparator.comparingInt(String::length)).orElseThrow().length();
        for (int i = 0; i < ids.size(); i++) {
            out.append("| ")
                    .append(ids.get(i))
                    .append(" ".repeat(widest - ids.get(i).length()))
                    .append(" |");
            for (int j = 0; j < ids.size(); j++) {
                out.append(
                        String.format(
                                Locale.ROOT,
                                i == j ? " **%.2f** |" : " %.2f |",
                                i == j ? genuine[i] : impostor[i][j]));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private String document() {
        double threshold = ClassicalEngine.Kind.DRAWN_PEOPLE.info().threshold();
        int n = ids.size();
        return """
                # The drawn people can be told apart

                Written by `madoguchi.face.DrawnPeopleTable` (test tree of reader-driver); `DrawnPeopleTest` fails when it is stale.

                The card's portrait of each person against each person before the drawn camera, through the whole chain: JPEG 2000,
                face and eyes found, quality gate, comparison by the classical engine. Portrait and live picture differ in size, light,
                clothes, ground, hair, expression, pose and noise. %d frames of each person (%d seeds, %d moments), %d of %d refused by
                the gate. Bold: the **lowest** score of a person's own card. All others: the **highest** score of a stranger.

                %s
                | | |
                |---|---|
                | threshold | %.2f |
                | lowest genuine score | %.3f |
                | highest impostor score | %.3f |
                | margin between the two | %.3f |
                | false non-matches (FNMR) at the threshold | %d of %d frames |
                | false matches (FMR) at the threshold | %d of %d comparisons |

                This says nothing about real faces. On photographs taken on different days the same engine refuses nearly nine in ten of the
                right people, which is why it is for practice only and says so.
                """
                .formatted(
                        frames,
                        SEEDS.length,
                        FRAMES.length,
                        refused,
                        frames * n,
                        table(),
                        threshold,
                        lowestGenuine(),
                        highestImpostor(),
                        lowestGenuine() - highestImpostor(),
                        missed,
                        frames * n - refused,
                        fooled,
                        (frames * n - refused) * (n - 1));
    }

    static Path place() {
        return Path.of("..", "docs", "drawn-people.md");
    }

    public static void main(String[] args) throws IOException, PictureUnreadable {
        DrawnPeopleTable measured = measure();
        Files.writeString(place(), measured.document());
    }
}
