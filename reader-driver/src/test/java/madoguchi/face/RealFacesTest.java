package madoguchi.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import madoguchi.camera.CameraThread;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import madoguchi.camera.Pace;
import madoguchi.camera.PictureFolder;
import madoguchi.camera.Pictures;
import madoguchi.face.FaceCheck.Verdict;
import madoguchi.face.model.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photographs of a public set before the networks, in real time; skipped where they are absent. */
class RealFacesTest {

    @TempDir Path folder;

    @Test
    void from_a_good_face_to_the_decision_is_less_than_a_second() throws Exception {
        Path person = SharedFiles.people().resolve("s1");
        Models models = Models.in(SharedFiles.models());
        Path live = Files.createDirectory(folder.resolve("live"));
        for (int i = 2; i <= 8; i++) {
            frame(person.resolve(i + ".pgm"), live.resolve(i + ".png"));
        }
        byte[] card = Files.readAllBytes(person.resolve("1.pgm"));
        try (FaceEngines engines = new FaceEngines(FaceEngines.Choice.NETWORK, models);
                FrameSource camera = CameraThread.around(PictureFolder.open(live, Pace.real()))) {
            BurstCheck check =
                    new BurstCheck(
                            engines::forSource,
                            AntiSpoof.forSources(models),
                            BurstCheck.Asking.WHEN_IN_DOUBT,
                            new Random(1));
            // the engine starts while the first screen is up
            look(check, card, camera);
            long start = System.nanoTime();
            Verdict verdict = look(check, card, camera);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(verdict).isInstanceOf(Verdict.Match.class);
            assertThat(took).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static Verdict look(BurstCheck check, byte[] card, FrameSource camera)
            throws InterruptedException {
        return check.check(card, camera, Duration.ofSeconds(12), (_, _, _) -> {}, () -> false);
    }

    /** As a camera would see the person: the picture in the middle of a wall of its own colour. */
    private static void frame(Path from, Path to) throws Exception {
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
        BufferedImage wall = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = wall.createGraphics();
        g.setColor(new Color(110, 110, 110));
        g.fillRect(0, 0, 320, 240);
        g.drawImage(picture, 114, 64, null);
        g.dispose();
        ImageIO.write(wall, "png", to.toFile());
    }
}
