package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import madoguchi.camera.drawn.DrawnPerson;
import madoguchi.camera.drawn.LiveScene;
import madoguchi.camera.drawn.People;
import madoguchi.camera.drawn.Stage;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** All sources of frames under one contract. */
class FrameSourcesTest {

    @Nested
    class DrawnPeople extends FrameSourceContract {
        @Override
        FrameSource open() {
            return new SyntheticCamera(1, Pace.real());
        }
    }

    @Nested
    class DrawnPeopleOnTheirOwnThread extends FrameSourceContract {
        @Override
        FrameSource open() {
            return CameraThread.around(new SyntheticCamera(1, Pace.real()));
        }
    }

    @Nested
    class AFolderOfPictures extends FrameSourceContract {
        @TempDir Path folder;

        @Override
        FrameSource open() throws Exception {
            ImageIO.write(
                    DrawnPerson.card(People.look("sato")),
                    "png",
                    folder.resolve("sato.png").toFile());
            return CameraThread.around(PictureFolder.open(folder, Pace.real()));
        }
    }

    @Nested
    @EnabledIf("madoguchi.camera.FrameSourcesTest#videosCanBeOpened")
    class AVideo extends FrameSourceContract {
        @TempDir Path folder;

        @Override
        FrameSource open() throws Exception {
            return VideoCameras.video(video(folder.resolve("sato.avi"), 12));
        }

        @Test
        void begins_again_at_its_end() throws Exception {
            try (FrameSource source =
                    GrabbedCamera.video(video(folder.resolve("short.avi"), 3), new StepPace())) {
                for (int i = 0; i < 8; i++) {
                    assertThat(source.next(Duration.ofSeconds(1)))
                            .as("frame %d", i)
                            .hasValueSatisfying(f -> assertThat(f.width()).isEqualTo(640));
                }
            }
        }

        @Test
        void that_is_missing_or_none_is_said_so_in_a_sentence() throws Exception {
            assertThatThrownBy(() -> VideoCameras.video(folder.resolve("none.mp4")))
                    .isInstanceOf(CameraUnusable.class)
                    .hasMessageEndingWith("none.mp4 does not exist");
            Path text = Files.writeString(folder.resolve("text.mp4"), "certainly no video");
            assertThatThrownBy(() -> VideoCameras.video(text))
                    .isInstanceOf(CameraUnusable.class)
                    .hasMessageEndingWith("text.mp4 cannot be opened");
        }
    }

    /** Runs only where a camera is plugged in: none was where this was written. */
    @Nested
    @EnabledIf("madoguchi.camera.FrameSourcesTest#cameraThere")
    class ADevice extends FrameSourceContract {
        @Override
        FrameSource open() {
            return VideoCameras.device("0");
        }
    }

    @Test
    void a_device_that_is_not_there_gives_nothing_and_hangs_nobody() throws Exception {
        try (FrameSource none = VideoCameras.device("/dev/no-such-camera")) {
            assertThat(none.next(Duration.ofMillis(300))).isEmpty();
        }
    }

    static boolean videosCanBeOpened() {
        return VideoLibraries.there();
    }

    static boolean cameraThere() {
        return videosCanBeOpened() && Files.exists(Path.of("/dev/video0"));
    }

    /** Motion JPEG: every build of the library writes it. */
    static Path video(Path file, int frames) throws Exception {
        VideoLibraries.require();
        LiveScene scene = new LiveScene(1);
        Stage stage = Stage.EMPTY.withPerson(Optional.of(People.look("sato")));
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), LiveScene.WIDTH, LiveScene.HEIGHT)) {
            recorder.setFormat("avi");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MJPEG);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUVJ420P);
            recorder.setFrameRate(LiveScene.FRAMES_PER_SECOND);
            recorder.start();
            for (int i = 0; i < frames; i++) {
                try (org.bytedeco.javacv.Frame frame =
                        new org.bytedeco.javacv.Frame(
                                LiveScene.WIDTH,
                                LiveScene.HEIGHT,
                                org.bytedeco.javacv.Frame.DEPTH_UBYTE,
                                3)) {
                    ((java.nio.ByteBuffer) frame.image[0]).put(0, scene.frame(i, stage));
                    recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
                }
            }
            recorder.stop();
        }
        return file;
    }
}
