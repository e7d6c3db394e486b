package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    @TempDir Path folder;

    @Test
    void shows_the_pictures_by_name_again_and_again() throws Exception {
        picture("b.png", 50);
        picture("a.png", 40);
        picture("c.PNG", 60);
        Files.writeString(folder.resolve("notes.txt"), "not a picture");
        StepPace pace = new StepPace();
        try (FrameSource source = PictureFolder.open(folder, pace)) {
            assertThat(source.drawn()).isFalse();
            assertThat(source.stills()).isTrue();
            for (int width : new int[] {40, 50, 60, 40, 50}) {
                assertThat(source.next(LIMIT))
                        .hasValueSatisfying(f -> assertThat(f.width()).isEqualTo(width));
            }
            Frame sixth = source.next(LIMIT).orElseThrow();
            assertThat(sixth.number()).isEqualTo(5);
            assertThat(sixth.at()).isEqualTo(pace.now());
        }
    }

    @Test
    void a_folder_that_is_missing_or_empty_is_said_so_in_a_sentence() {
        assertThatThrownBy(() -> PictureFolder.open(folder.resolve("nowhere"), new StepPace()))
                .isInstanceOf(CameraUnusable.class)
                .hasMessageEndingWith("nowhere does not exist");
        assertThatThrownBy(() -> PictureFolder.open(folder, new StepPace()))
                .isInstanceOf(CameraUnusable.class)
                .hasMessageContaining("holds no png, jpg or pgm file");
    }

    @Test
    void a_picture_that_cannot_be_read_is_named_when_the_folder_is_opened() throws IOException {
        picture("a.png", 40);
        Files.writeString(folder.resolve("b.jpg"), "this is certainly no JPEG file");
        assertThatThrownBy(() -> PictureFolder.open(folder, new StepPace()))
                .isInstanceOf(CameraUnusable.class)
                .hasMessageContaining("b.jpg cannot be read: not a picture");
    }

    @Test
    void a_picture_that_breaks_later_is_a_frame_that_does_not_come() throws Exception {
        picture("a.png", 40);
        picture("b.png", 50);
        try (FrameSource source = PictureFolder.open(folder, new StepPace())) {
            Files.delete(folder.resolve("a.png"));
            assertThat(source.next(LIMIT)).isEmpty();
            assertThat(source.next(LIMIT)).isPresent();
        }
    }

    private void picture(String name, int width) throws IOException {
        ImageIO.write(
                new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve(name).toFile());
    }
}
