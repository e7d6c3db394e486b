package madoguchi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The fonts, all loaded before the first text is laid out: JavaFX looks for missing glyphs (髙, 﨑,
 * 𠮷 in names) only in fonts that it knew by then, and only when a family is asked for by name,
 * never through a loaded {@link Font} object.
 */
public final class FontStore {

    private static final String FOLDER = "/madoguchi/fonts/";

    /**
     * The first is the face of the kiosk, made for legibility; the second lends the glyphs that it
     * lacks.
     */
    private static final List<String> FILES =
            List.of(
                    "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
                    "biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
                    "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
                    "noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf");

    /** In the order of preference; the last two are what Debian's packages install. */
    private static final List<String> FAMILIES =
            List.of("BIZ UDPGothic", "BIZ UDPゴシック", "Noto Sans JP", "Noto Sans CJK JP");

    private static String family;

    private FontStore() {}

    /**
     * Loads the fonts once; call before the first text.
     *
     * @return the family to use
     * @throws IllegalStateException when neither the class path nor the system has a font with
     *     Japanese
     */
    public static synchronized String load() {
        if (family == null) {
            FILES.forEach(FontStore::loadOne);
            family = choose(Font.getFamilies());
        }
        return family;
    }

    static String choose(List<String> known) {
        return FAMILIES.stream()
                .filter(known::contains)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no Japanese font was found: run \"npm ci\" in the folder"
                                                + " assets and build again, or install the package fonts-morisawa-bizud-gothic"));
    }

    private static void loadOne(String file) {
        try (InputStream stream = FontStore.class.getResourceAsStream(FOLDER + file)) {
            if (stream != null) {
                Font.loadFont(stream, 12);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }
}
