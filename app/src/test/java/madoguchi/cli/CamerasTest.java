package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.Frame;
import madoguchi.camera.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamerasTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);
    private static final int TRIES = 20;

    @TempDir Path folder;

    private final BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);

    @Test
    void what_somebody_names_just_now_must_be_there() {
        assertThatThrownBy(() -> Cameras.open(Optional.of("folder:" + folder.resolve("none"))))
                .isInstanceOf(CameraUnusable.class);
        assertThatThrownBy(() -> Cameras.open(Optional.of("webcam")))
                .isInstanceOf(CameraUnusable.class)
                .hasMessage(
                        "a camera is given as device:0, video:FILE, folder:DIR or drawn, not"
                                + " \"webcam\"");
    }

    @Test
    void what_the_settings_name_gives_nothing_until_it_is_there() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        ImageIO.write(picture, "png", made.resolve("a.png").toFile());
        Path later = folder.resolve("later");
        try (FrameSource camera = Cameras.awaiting(Optional.of("folder:" + later)).orElseThrow()) {
            assertThat(camera.stills()).isTrue();
            assertThat(camera.next(SOON)).isEmpty();

            Files.move(made, later);

            Optional<Frame> seen = Optional.empty();
            for (int i = 0; i < TRIES && seen.isEmpty(); i++) {
                seen = camera.next(ONE_LOOK);
            }
            assertThat(seen).map(Frame::width).hasValue(64);
        }
    }

    @Test
    void a_video_that_is_not_there_gives_nothing_and_hinders_nobody() throws Exception {
        try (FrameSource camera =
                Cameras.awaiting(Optional.of("video:" + folder.resolve("none.mp4")))
                        .orElseThrow()) {
            assertThat(camera.next(SOON)).isEmpty();
        }
        assertThat(Cameras.awaiting(Optional.of("drawn"))).isEmpty();
        assertThat(Cameras.awaiting(Optional.empty())).isEmpty();
    }
}
