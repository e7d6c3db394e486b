package madoguchi.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import madoguchi.ui.words.Words;

/**
 * A text that is never cut: it takes the height its width asks for, ends its lines only between
 * phrases, and makes them about equally long, so that no single word hangs in the last line.
 */
public final class Paragraph extends Region {

    /** Widths are sums of rounded widths. */
    private static final double SLACK = 0.5;

    private final Text text = new Text();
    private final Text ruler = new Text();
    private Words words;
    private List<Phrase> phrases = List.of();
    private Font measuredIn;
    private double widest;

    /**
     * @param bare the width without the space at its end, which nobody sees at the end of a line
     */
    private record Phrase(String text, double width, double bare) {
        boolean endsLine() {
            return text.isEmpty();
        }
    }

    /**
     * @param styles style classes of the text: size, weight, colour
     */
    public Paragraph(Words words, String... styles) {
        this.words = words;
        text.getStyleClass().addAll(styles);
        ruler.getStyleClass().addAll(styles);
        text.setTextOrigin(VPos.TOP);
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().addAll(text, ruler);
        say(words);
    }

    public Paragraph centred() {
        text.setTextAlignment(TextAlignment.CENTER);
        return this;
    }

    /** Other words in the same place. */
    public void say(Words other) {
        words = other;
        measuredIn = null;
        text.setText(other.plain());
        requestLayout();
    }

    public Words words() {
        return words;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(measure(words.plain())) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner =
                width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        ruler.setText(String.join("\n", lines(inner)));
        return snapSizeY(ruler.getLayoutBounds().getHeight())
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        text.setText(String.join("\n", lines(width)));
        HPos across = text.getTextAlignment() == TextAlignment.CENTER ? HPos.CENTER : HPos.LEFT;
        layoutInArea(
                text,
                snappedLeftInset(),
                snappedTopInset(),
                width,
                getHeight() - snappedTopInset() - snappedBottomInset(),
                0,
                across,
                VPos.CENTER);
    }

    /** The fewest lines that fit, then the narrowest block with as many. */
    private List<String> lines(double width) {
        measurePhrases();
        List<String> best = fill(width);
        double low = 0;
        double high = width;
        for (int i = 0; i < 8 && best.size() > 1; i++) {
            double middle = (low + high) / 2;
            List<String> narrower = fill(middle);
            if (narrower.size() == best.size() && widest <= middle) {
                best = narrower;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    /**
     * As many phrases on each line as fit; at least one. Leaves the width of the widest line in
     * {@link #widest}.
     */
    private List<String> fill(double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        widest = 0;
        for (Phrase phrase : phrases) {
            boolean full = used + phrase.bare() > width + SLACK;
            if (!line.isEmpty() && (full || phrase.endsLine())) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(phrase.text());
            widest = Math.max(widest, used + phrase.bare());
            used += phrase.width();
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private void measurePhrases() {
        if (!ruler.getFont().equals(measuredIn)) {
            measuredIn = ruler.getFont();
            phrases =
                    words.phrases().stream()
                            .map(
                                    text ->
                                            new Phrase(
                                                    text,
                                                    measure(text),
                                                    measure(text.stripTrailing())))
                            .toList();
        }
    }

    private double measure(String line) {
        ruler.setText(line);
        return ruler.getLayoutBounds().getWidth();
    }
}
