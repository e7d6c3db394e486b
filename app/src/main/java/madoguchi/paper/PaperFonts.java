package madoguchi.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document, the same as the kiosk's; of each only the glyphs that are used go into
 * it. A character that none of them has is printed as ●, as the field does, and remembered.
 */
final class PaperFonts {

    private static final String BUNDLED = "/madoguchi/fonts/";
    private static final Path DEBIAN = Path.of("/usr/share/fonts/truetype/bizud-gothic");
    private static final int DOT = '●';

    enum Weight {
        REGULAR("400Regular", "Regular"),
        BOLD("700Bold", "Bold");

        private final String bundled;
        private final String debian;

        Weight(String bundled, String debian) {
            this.bundled = bundled;
            this.debian = debian;
        }
    }

    /** Text of one font. */
    record Run(PDType0Font font, String text) {

        /** In units of the font's size. */
        double width() {
            try {
                return font.getStringWidth(text) / 1000;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Face(PDType0Font font, CmapLookup glyphs) {
        boolean has(int character) {
            return glyphs.getGlyphId(character) != 0;
        }
    }

    private final PDDocument document;
    private final Map<Weight, Face> first = new EnumMap<>(Weight.class);
    private final Map<Weight, Optional<Face>> second = new EnumMap<>(Weight.class);
    private final Set<Integer> lacking = new TreeSet<>();

    PaperFonts(PDDocument document) {
        this.document = document;
    }

    /**
     * @throws IllegalStateException when there is no Japanese font at all
     */
    List<Run> runs(String text, Weight weight) {
        List<Run> runs = new ArrayList<>();
        text.codePoints()
                .forEach(
                        character -> {
                            Face face = faceFor(character, weight);
                            int shown = face.has(character) ? character : DOT;
                            append(runs, face.font(), Character.toString(shown));
                        });
        return runs;
    }

    /** What was asked for and no font has. */
    Set<Integer> lacking() {
        return lacking;
    }

    private static void append(List<Run> runs, PDType0Font font, String character) {
        if (!runs.isEmpty() && runs.getLast().font() == font) {
            Run last = runs.removeLast();
            runs.add(new Run(font, last.text() + character));
        } else {
            runs.add(new Run(font, character));
        }
    }

    private Face faceFor(int character, Weight weight) {
        Face usual = first.computeIfAbsent(weight, this::usual);
        if (usual.has(character)) {
            return usual;
        }
        Optional<Face> other = second.computeIfAbsent(weight, this::other);
        if (other.isPresent() && other.get().has(character)) {
            return other.get();
        }
        lacking.add(character);
        return usual;
    }

    private Face usual(Weight weight) {
        return bundled("biz-udpgothic/%s/BIZUDPGothic_%s.ttf", weight)
                .or(() -> debian(weight))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no Japanese font was found: run \"npm ci\" in the folder assets and"
                                                + " build again, or install the package"
                                                + " fonts-morisawa-bizud-gothic"));
    }

    /**
     * Has the glyphs of names that the first lacks; of Debian's, the outlines are of another kind.
     */
    private Optional<Face> other(Weight weight) {
        return bundled("noto-sans-jp/%s/NotoSansJP_%s.ttf", weight);
    }

    private Optional<Face> bundled(String pattern, Weight weight) {
        String file = BUNDLED + pattern.formatted(weight.bundled, weight.bundled);
        try (InputStream stream = PaperFonts.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(face(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }

    private Optional<Face> debian(Weight weight) {
        Path file = DEBIAN.resolve("BIZUDPGothic-" + weight.debian + ".ttf");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(face(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }

    private Face face(InputStream stream) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }
}
