package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.Display;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.Glass.FacePosition;
import madoguchi.screen.Glass.Picture;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Language;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.part.Ticker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the glass shows, and what it does by itself. */
class KioskViewTest {

    private static final Presentation JAPANESE = Presentation.initial(Language.JA);
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private KioskView view;

    @BeforeEach
    void start() {
        FxThread.start();
        view =
                FxThread.call(
                        () -> {
                            var kiosk =
                                    new KioskView(_ -> {}, InstantSource.system(), Motion.STILL);
                            new Scene(kiosk, 800, 1280);
                            return kiosk;
                        });
    }

    @Test
    void the_reminder_is_read_from_the_reading_to_the_last_question_and_not_when_done() {
        for (var sample : Samples.all()) {
            show(sample.screen());
            assertThat(texts().contains("まだカードを取らないでください"))
                    .as(sample.name())
                    .isEqualTo(sample.screen().keepCard());
        }
    }

    @Test
    void the_way_out_is_called_as_in_the_seeds() {
        show(new IdentityScreen.P03Method(Set.of(Method.FACE, Method.PIN)));
        assertThat(texts()).contains("終了する");

        show(new IdentityScreen.P04Face(Optional.empty(), true, false));
        assertThat(texts()).contains("終了する");

        show(new IdentityScreen.P05Pin(3, false, false, false));
        assertThat(texts()).contains("キャンセル");

        show(new ConsentScreen.P11Consent(List.of(ConsentScreen.ConsentQuestion.values()), false));
        assertThat(texts()).contains("やめる");
    }

    @Test
    void the_last_try_is_warned_of_before_it_is_used() {
        show(new IdentityScreen.P05Pin(1, false, false, false));

        assertThat(texts()).contains("あと1回まちがえると、暗証番号は使えなくなります");
    }

    @Test
    void another_hint_changes_the_words_but_not_the_page() {
        show(new IdentityScreen.P04Face(Optional.empty(), true, false));
        Node before = node("answer-PIN");

        show(new IdentityScreen.P04Face(Optional.of(FaceHint.TOO_CLOSE), true, false));

        assertThat(texts()).contains("もう少し離れて");
        assertThat(node("answer-PIN")).isSameAs(before);
    }

    @Test
    void the_same_screen_again_leaves_what_was_typed() {
        show(new IdentityScreen.P05Pin(3, false, false, false));
        Node before = node("key-1");

        show(new IdentityScreen.P05Pin(3, false, false, false));

        assertThat(node("key-1")).isSameAs(before);
    }

    @Test
    void a_wide_glass_is_laid_out_in_landscape() {
        show(new IdentityScreen.P03Method(Set.of(Method.FACE, Method.PIN)));
        assertThat(view.design()).isEqualTo(KioskView.PORTRAIT);

        FxThread.call(
                () -> {
                    view.resize(1920, 1080);
                    view.layout();
                    return null;
                });

        assertThat(view.design()).isEqualTo(KioskView.LANDSCAPE);
    }

    @Test
    void the_live_picture_is_mirrored_and_the_newest_wins() {
        show(new IdentityScreen.P04Face(Optional.empty(), true, false));
        var position = Optional.of(new FacePosition(0.5, 0.5, 0.3, 0.4));

        FxThread.call(
                () -> {
                    // nothing is drawn while JavaFX's thread is here
                    for (int i = 0; i < 1000; i++) {
                        view.preview(halves(BLUE, BLUE), position);
                    }
                    view.preview(halves(RED, BLUE), position);
                    return null;
                });

        var image = FxThread.call(() -> image().getImage());
        assertThat(FxThread.call(() -> image.getPixelReader().getArgb(0, 0))).isEqualTo(RED);
        assertThat(FxThread.call(() -> image().getScaleX())).isEqualTo(-1);
        view.preview(halves(BLUE, RED), position);
        assertThat(FxThread.call(() -> image().getImage()))
                .as("one image, used again")
                .isSameAs(image);
        assertThat(FxThread.call(() -> image.getPixelReader().getArgb(0, 0))).isEqualTo(BLUE);
    }

    @Test
    void a_preview_never_waits_for_the_screen() throws InterruptedException {
        var offered = new CountDownLatch(1);
        var drawing = new CountDownLatch(1);
        FxThread.run(() -> awaitQuietly(drawing));
        Thread camera =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    view.preview(halves(RED, BLUE), Optional.empty());
                                    offered.countDown();
                                });

        assertThat(offered.await(5, TimeUnit.SECONDS)).isTrue();

        drawing.countDown();
        camera.join();
    }

    @Test
    void the_photo_is_hidden_until_it_is_shown_and_gone_when_wiped() {
        show(new IdentityScreen.P07Compare(false));
        view.portrait(halves(RED, BLUE));
        assertThat(images()).isEmpty();

        show(new IdentityScreen.P07Compare(true));
        var photo = FxThread.call(() -> images().getFirst().getImage());
        assertThat(FxThread.call(() -> photo.getPixelReader().getArgb(0, 0))).isEqualTo(RED);

        view.wipe();
        assertThat(FxThread.call(() -> photo.getPixelReader().getArgb(0, 0))).isZero();
    }

    @Test
    void a_photo_that_comes_late_is_shown_all_the_same() {
        show(new IdentityScreen.P07Compare(true));
        assertThat(images()).isEmpty();

        view.portrait(halves(RED, BLUE));

        assertThat(images()).hasSize(1);
    }

    @Test
    void the_countdown_counts_by_itself() throws InterruptedException {
        var one = new CountDownLatch(3);
        FxThread.run(() -> new Ticker(2, Motion.ON, _ -> one.countDown()));

        assertThat(one.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_countdown_goes_when_somebody_is_there_again() {
        Screen methods = new IdentityScreen.P03Method(Set.of(Method.FACE, Method.PIN));
        view.show(new Display(methods, JAPANESE, OptionalInt.of(20)));
        assertThat(texts()).contains("操作がありません。あと20秒で最初の画面に戻ります");

        view.show(new Display(methods, JAPANESE, OptionalInt.empty()));

        assertThat(texts()).doesNotContain("操作がありません。あと20秒で最初の画面に戻ります");
    }

    @Test
    void the_name_disappears_with_the_next_display() {
        show(
                new DoneScreen.P15Done(
                        Optional.of("山田 花子"),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        true,
                        false));
        assertThat(texts()).contains("山田 花子 様", "確認が完了しました。");

        show(
                new DoneScreen.P15Done(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        true,
                        false));
        assertThat(texts()).doesNotContain("山田 花子 様").contains("確認が完了しました。");
    }

    @Test
    void an_unknown_code_is_shown_honestly() {
        show(new Screen.P20Sorry("K-999", true));

        assertThat(texts()).contains("【K-999：受付機の内部エラー】", "受付窓口にご連絡ください");
    }

    @Test
    void the_gallery_writes_a_picture_of_each_sample_and_a_page(@TempDir Path folder)
            throws Exception {
        var samples = Samples.all().stream().filter(s -> s.name().startsWith("P03")).toList();

        List<Path> pictures = Gallery.write(folder, samples, Gallery.LOOKS.subList(0, 2));

        assertThat(pictures)
                .hasSize(samples.size() + 1 + Language.values().length)
                .allMatch(Files::exists);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("ja/P03.png", "ja-landscape/P03.png");
        BufferedImage picture = ImageIO.read(folder.resolve("ja/P03.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(picture.getHeight()).isEqualTo(1280);
    }

    private void show(Screen screen) {
        view.show(new Display(screen, JAPANESE, OptionalInt.empty()));
    }

    private List<String> texts() {
        return FxThread.call(
                () ->
                        Laid.nodes(view, Paragraph.class::isInstance)
                                .map(p -> ((Paragraph) p).words().plain())
                                .toList());
    }

    private Node node(String id) {
        return FxThread.call(
                () -> Laid.nodes(view, n -> id.equals(n.getId())).findFirst().orElseThrow());
    }

    private ImageView image() {
        return images().getFirst();
    }

    private List<ImageView> images() {
        return FxThread.call(
                () ->
                        Laid.nodes(view, ImageView.class::isInstance)
                                .map(ImageView.class::cast)
                                .toList());
    }

    /** Two pixels wide. */
    private static Picture halves(int left, int right) {
        return new Picture(
                2,
                1,
                new byte[] {
                    (byte) left,
                    (byte) (left >> 8),
                    (byte) (left >> 16),
                    (byte) right,
                    (byte) (right >> 8),
                    (byte) (right >> 16)
                });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
