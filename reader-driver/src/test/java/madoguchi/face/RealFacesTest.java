package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.PictureFolder;
import madoguchi.camera.Pictures;
import madoguchi.camera.StepPace;
import madoguchi.face.FaceCheck.Hint;
import madoguchi.face.FaceCheck.Verdict;
import madoguchi.face.model.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photographs of a public set before the networks; skipped where they are absent. */
class RealFacesTest {

    private static final List<String> PEOPLE = List.of("s1", "s3", "s4", "s5");

    @TempDir Path folder;

    @Test
    void whoever_is_on_the_card_is_let_in() throws Exception {
        try (Looks looks = new Looks()) {
            for (String person : PEOPLE) {
                assertThat(looks.at(person, person)).as(person).isInstanceOf(Verdict.Match.class);
            }
        }
    }

    @Test
    void a_stranger_with_the_card_is_refused() throws Exception {
        try (Looks looks = new Looks()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                String holder = PEOPLE.get(i);
                String stranger = PEOPLE.get((i + 1) % PEOPLE.size());
                assertThat(looks.at(holder, stranger))
                        .as("%s with the card of %s", stranger, holder)
                        .isInstanceOf(Verdict.NoMatch.class);
            }
        }
    }

    @Test
    void a_picture_that_was_enlarged_is_not_taken_for_a_face_that_moves() throws Exception {
        try (Looks looks = new Looks()) {
            for (String person : PEOPLE) {
                for (int times : new int[] {1, 2, 3}) {
                    assertThat(looks.quality(picture(person, 2), times).hint())
                            .as("%s, %d times as large", person, times)
                            .isNotEqualTo(Optional.of(Hint.HOLD_STILL));
                }
            }
        }
    }

    private static Path picture(String person, int number) {
        return SharedFiles.people().resolve(person).resolve(number + ".pgm");
    }

    /** The networks, and the pictures that the quality gate lets through. */
    private final class Looks implements AutoCloseable {
        private final Models models = Models.in(SharedFiles.models());
        private final FaceEngines engines = new FaceEngines(FaceEngines.Choice.NETWORK, models);
        private final BurstCheck check =
                new BurstCheck(
                        engines::forSource,
                        AntiSpoof.forSources(models),
                        BurstCheck.Asking.IN_DOUBT,
                        new Random(1));

        Verdict at(String holder, String person) throws Exception {
            byte[] card = Files.readAllBytes(picture(holder, 1));
            try (FrameSource camera = PictureFolder.open(good(person), new StepPace())) {
                return check.check(
                        card, camera, Duration.ofSeconds(12), (_, _, _) -> {}, () -> false);
            }
        }

        Quality quality(Path picture, int times) throws Exception {
            Path file = Files.createTempFile(folder, "frame", ".png");
            frame(picture, file, times);
            Frame frame = Pictures.decode(Files.readAllBytes(file));
            try (FrameSource camera = PictureFolder.open(folder, new StepPace())) {
                return QualityGate.judge(frame, engines.forSource(camera).detect(frame));
            }
        }

        private Path good(String person) throws Exception {
            Path live = folder.resolve(person);
            if (Files.isDirectory(live)) {
                return live;
            }
            Files.createDirectory(live);
            for (int i = 2; i <= 10; i++) {
                if (quality(picture(person, i), 2).fault().isEmpty()) {
                    frame(picture(person, i), live.resolve(i + ".png"), 2);
                }
            }
            return live;
        }

        @Override
        public void close() {
            engines.close();
        }
    }

    /**
     * As a camera would see the person: the picture in the middle of a wall of its own colour, so
     * many times enlarged.
     */
    private static void frame(Path from, Path to, int times) throws Exception {
        Frame small = Pictures.decode(Files.readAllBytes(from));
        BufferedImage picture =
                new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                int v = small.bgr()[3 * (y * small.width() + x)] & 255;
                double edge =
                        Math.min(
                                Math.min(x, small.width() - 1 - x),
                                Math.min(y, small.height() - 1 - y));
                int alpha = (int) Math.min(255, edge * 255 / 12);
                picture.setRGB(x, y, alpha << 24 | v << 16 | v << 8 | v);
            }
        }
        BufferedImage wall =
                new BufferedImage(320 * times, 240 * times, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = wall.createGraphics();
        g.setColor(new Color(110, 110, 110));
        g.fillRect(0, 0, wall.getWidth(), wall.getHeight());
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 114 * times, 64 * times, 92 * times, 112 * times, null);
        g.dispose();
        ImageIO.write(wall, "png", to.toFile());
    }
}
