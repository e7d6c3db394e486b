package madoguchi.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import madoguchi.screen.Glass.FacePosition;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.Presentation;
import madoguchi.screen.Presentation.Contrast;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.ui.Samples.Sample;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.part.ScaledPane.Size;

/**
 * A picture of every screen in every language, some also landscape, dark and large, with a page to
 * look at them all.
 */
public final class Gallery {

    /** A way to present every sample. */
    record Look(String name, Presentation presentation, Size size, boolean everySample) {}

    static final List<Look> LOOKS = looks();

    private Gallery() {}

    /**
     * Renders all pictures and {@code index.html} into the folder, which is made when needed.
     *
     * @return the pictures, in the order of the page
     */
    public static List<Path> write(Path folder) {
        var pictures = write(folder, Samples.all(), LOOKS);
        for (Language language : Language.values()) {
            for (Map.Entry<String, PracticePanel> panel : SamplePractice.all().entrySet()) {
                Path practice =
                        folder.resolve(language.tag())
                                .resolve("T06-practice-" + panel.getKey() + ".png");
                Snapshot.write(
                        FxThread.call(() -> renderPractice(panel.getValue(), language)), practice);
                pictures.add(practice);
            }
        }
        index(folder, pictures);
        return pictures;
    }

    static List<Path> write(Path folder, List<Sample> samples, List<Look> looks) {
        FxThread.start();
        var pictures = new ArrayList<Path>();
        for (Look look : looks) {
            for (Sample sample : samples) {
                if (look.everySample() || isPlain(sample)) {
                    Path png = folder.resolve(look.name()).resolve(sample.name() + ".png");
                    Snapshot.write(FxThread.call(() -> render(sample, look)), png);
                    pictures.add(png);
                }
            }
        }
        for (Language language : Language.values()) {
            Path png = folder.resolve(language.tag()).resolve("simulated-device.png");
            Snapshot.write(FxThread.call(() -> renderDevice(language)), png);
            pictures.add(png);
        }
        index(folder, pictures);
        return pictures;
    }

    private static List<Look> looks() {
        var looks = new ArrayList<Look>();
        for (Language language : Language.values()) {
            var normal = Presentation.initial(language);
            looks.add(new Look(language.tag(), normal, KioskView.PORTRAIT, true));
            looks.add(new Look(language.tag() + "-landscape", normal, KioskView.LANDSCAPE, false));
            looks.add(
                    new Look(
                            language.tag() + "-large-dark",
                            normal.with(TextSize.LARGE).with(Contrast.DARK).withVoice(true),
                            KioskView.PORTRAIT,
                            false));
            looks.add(
                    new Look(
                            language.tag() + "-large-landscape",
                            normal.with(TextSize.LARGE),
                            KioskView.LANDSCAPE,
                            false));
        }
        return looks;
    }

    /** The first sample of each screen; its variants differ in words, not in looks. */
    private static boolean isPlain(Sample sample) {
        return Samples.all().stream()
                .filter(other -> other.screen().kind().equals(sample.screen().kind()))
                .findFirst()
                .filter(first -> first.name().equals(sample.name()))
                .isPresent();
    }

    private static BufferedImage render(Sample sample, Look look) {
        FontStore.load();
        var view = new KioskView(_ -> {}, InstantSource.system(), Motion.STILL);
        var scene = new Scene(view, look.size().width(), look.size().height());
        view.preview(
                SamplePictures.person(640, 480), Optional.of(new FacePosition(0.5, 0.5, 0.3, 0.4)));
        view.portrait(SamplePictures.person(240, 300));
        view.show(sample.display(look.presentation()));
        return Snapshot.of(scene.snapshot(null));
    }

    private static BufferedImage renderDevice(Language language) {
        FontStore.load();
        var view = new SimDeviceView(_ -> {}, InstantSource.system());
        var scene = new Scene(view, SimDeviceView.DESIGN.width(), SimDeviceView.DESIGN.height());
        view.show(SamplePanels.busy(), language);
        return Snapshot.of(scene.snapshot(null));
    }

    private static BufferedImage renderPractice(PracticePanel panel, Language language) {
        FontStore.load();
        var view = new PracticeView(_ -> {}, InstantSource.system(), language);
        var scene = new Scene(view, PracticeView.DESIGN.width(), PracticeView.DESIGN.height());
        view.show(panel);
        return Snapshot.of(scene.snapshot(null));
    }

    private static void index(Path folder, List<Path> pictures) {
        var html =
                new StringBuilder(
                        """
                <!DOCTYPE html>
                <html lang="ja"><meta charset="utf-8"><title>Madoguchi: every screen</title>
                <style>
                body { font-family: sans-serif; margin: 2rem; background: #e6eaef; color: #1a1a1c }
                main { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start }
                figure { margin: 0 } img { width: 280px; border-radius: 6px; box-shadow: 0 1px 6px #0003 }
                figcaption { font-size: .8rem; padding-top: .4rem }
                </style><h1>Madoguchi: every screen</h1><main>
                """);
        for (Path picture : pictures) {
            String name = folder.relativize(picture).toString().replace('\\', '/');
            html.append(
                            "<figure><a href=\"%1$s\"><img loading=\"lazy\" src=\"%1$s\" alt=\"\"></a>"
                                    .formatted(name))
                    .append(
                            "<figcaption>%s</figcaption></figure>%n"
                                    .formatted(name.replace(".png", "")));
        }
        try {
            Files.writeString(folder.resolve("index.html"), html.append("</main></html>\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the gallery's page", e);
        }
    }
}
