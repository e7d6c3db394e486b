package madoguchi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import madoguchi.paper.PaperFonts.Run;
import madoguchi.paper.PaperFonts.Weight;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One A4 page: millimetres from its upper left corner, sizes of letters in points. */
final class Sheet implements AutoCloseable {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    private static final double POINTS = 72 / 25.4;
    private static final double LINE = 1.45;

    /** What must not begin a line, and what must not end one. */
    private static final String NOT_FIRST = "、。，．,.）)」』】・：:ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    private static final String NOT_LAST = "（(「『【";

    private final PaperFonts fonts;
    private final PDPageContentStream content;

    Sheet(PDDocument document, PaperFonts fonts) {
        this.fonts = fonts;
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leading of letters of this size, in millimetres. */
    static double leading(double size) {
        return size * LINE / POINTS;
    }

    double width(String text, double size, Weight weight) {
        return fonts.runs(text, weight).stream().mapToDouble(Run::width).sum() * size / POINTS;
    }

    /**
     * One line.
     *
     * @param y of the letters' base line
     */
    void text(double x, double y, String text, double size, Weight weight) {
        if (text.isEmpty()) {
            return;
        }
        try {
            content.beginText();
            content.newLineAtOffset((float) (x * POINTS), (float) ((HEIGHT - y) * POINTS));
            for (Run run : fonts.runs(text, weight)) {
                content.setFont(run.font(), (float) size);
                content.showText(run.text());
            }
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lines as wide as they may be.
     *
     * @param y of the first base line
     * @return where the next base line would be
     */
    double paragraph(double x, double y, double width, String text, double size) {
        double base = y;
        for (String line : lines(text, size, width)) {
            text(x, base, line, size, Weight.REGULAR);
            base += leading(size);
        }
        return base;
    }

    /**
     * In a box: as large as it can be on so many lines, in its middle.
     *
     * @param top of the box
     */
    void fitted(double x, double top, double width, double height, String text, Fit fit) {
        double size = fit.largest();
        List<String> lines = lines(text.strip(), size, width);
        while (size > fit.smallest() && !fits(lines, size, height, fit)) {
            size -= 0.25;
            lines = lines(text.strip(), size, width);
        }
        double block = (lines.size() - 1) * leading(size);
        double base = top + (height - block) / 2 + size * 0.35 / POINTS;
        for (String line : lines) {
            text(x, base, line, size, Weight.REGULAR);
            base += leading(size);
        }
    }

    private static boolean fits(List<String> lines, double size, double height, Fit fit) {
        return lines.size() <= fit.lines() && lines.size() * leading(size) <= height;
    }

    /**
     * @param largest in points, as is {@code smallest}
     */
    record Fit(double largest, double smallest, int lines) {}

    void line(double x1, double y1, double x2, double y2, double thickness) {
        try {
            content.setLineWidth((float) (thickness * POINTS));
            content.moveTo((float) (x1 * POINTS), (float) ((HEIGHT - y1) * POINTS));
            content.lineTo((float) (x2 * POINTS), (float) ((HEIGHT - y2) * POINTS));
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of dashes as long as their gaps. */
    void dashed(double x1, double y, double x2) {
        try {
            content.setLineDashPattern(new float[] {2, 2}, 0);
            line(x1, y, x2, y, 0.15);
            content.setLineDashPattern(new float[0], 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void box(double x, double y, double width, double height, double thickness) {
        try {
            content.setLineWidth((float) (thickness * POINTS));
            content.addRect(
                    (float) (x * POINTS),
                    (float) ((HEIGHT - y - height) * POINTS),
                    (float) (width * POINTS),
                    (float) (height * POINTS));
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ground of light grey, on which letters stay readable when it is copied. */
    void ground(double x, double y, double width, double height) {
        try {
            content.setNonStrokingColor(0.94f);
            content.addRect(
                    (float) (x * POINTS),
                    (float) ((HEIGHT - y - height) * POINTS),
                    (float) (width * POINTS),
                    (float) (height * POINTS));
            content.fill();
            content.setNonStrokingColor(0f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String text, double size, double width) {
        double room = width * POINTS / size;
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            int[] characters = part.codePoints().toArray();
            int start = 0;
            while (start < characters.length) {
                int end = breakAfter(characters, start, room);
                lines.add(new String(characters, start, end - start).strip());
                start = end;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private int breakAfter(int[] characters, int start, double room) {
        double used = 0;
        int end = start;
        while (end < characters.length) {
            used +=
                    fonts.runs(Character.toString(characters[end]), Weight.REGULAR)
                            .getFirst()
                            .width();
            if (used > room && end > start) {
                break;
            }
            end++;
        }
        int wanted = end;
        while (end < characters.length && end > start + 1 && !mayBreak(characters, end)) {
            end--;
        }
        return end > start + 1 || wanted <= start + 1 ? end : wanted;
    }

    /** Before the character at this place. */
    private static boolean mayBreak(int[] characters, int at) {
        boolean inWord = latin(characters[at - 1]) && latin(characters[at]);
        return !inWord
                && NOT_FIRST.indexOf(characters[at]) < 0
                && NOT_LAST.indexOf(characters[at - 1]) < 0;
    }

    private static boolean latin(int character) {
        return character < 0x250 && Character.isLetterOrDigit(character)
                || character == '-'
                || character == '\'';
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
