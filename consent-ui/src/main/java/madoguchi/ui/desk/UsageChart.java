package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Bars in a row. The lower part of a bar is filled, the upper one is an outline, so that it is read
 * without colour; the number stands above.
 */
final class UsageChart extends Region {

    /**
     * @param name below the bar
     */
    record Column(String name, int filled, int outlined) {
        int all() {
            return filled + outlined;
        }
    }

    private static final double BELOW = 26;
    private static final double ABOVE = 24;
    private static final double LEFT = 40;
    private static final double ROOM_FOR_A_NAME = 26;

    private List<Column> columns = List.of();

    UsageChart() {
        getStyleClass().add("chart");
        setMinHeight(160);
    }

    void show(List<Column> shown) {
        columns = List.copyOf(shown);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        var nodes = new ArrayList<Node>();
        var texts = new ArrayList<Label>();
        double width = getWidth() - LEFT;
        double height = getHeight() - BELOW - ABOVE;
        int top = top(columns.stream().mapToInt(Column::all).max().orElse(0));
        for (int i = 0; i <= 2; i++) {
            double y = ABOVE + height * (2 - i) / 2;
            nodes.add(line(y));
            // nought and whole numbers only
            if (top * i % 2 == 0) {
                texts.add(label(Integer.toString(top * i / 2), 0, y, LEFT - 10, false));
            }
        }
        double step = width / Math.max(1, columns.size());
        double bar = Math.min(46, step * 0.72);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = LEFT + step * i + (step - bar) / 2;
            double filled = height * column.filled() / top;
            double outlined = height * column.outlined() / top;
            double ground = ABOVE + height;
            if (column.filled() > 0) {
                nodes.add(rectangle("chart-filled", x, ground - filled, bar, filled));
            }
            if (column.outlined() > 0) {
                nodes.add(
                        rectangle(
                                "chart-outlined",
                                x + 1,
                                ground - filled - outlined + 1,
                                bar - 2,
                                Math.max(1, outlined - 2)));
            }
            if (column.all() > 0) {
                texts.add(
                        label(
                                Integer.toString(column.all()),
                                LEFT + step * i,
                                ground - filled - outlined - 12,
                                step,
                                true));
            }
            // each where there is room, else the first and every fifth
            if (step > ROOM_FOR_A_NAME || i == 0 || (i + 1) % 5 == 0) {
                texts.add(label(column.name(), LEFT + step * i, ground + 14, step, true));
            }
        }
        texts.forEach(label -> nodes.add(label.text()));
        getChildren().setAll(nodes);
        // how wide a text is, is known with its style
        applyCss();
        texts.forEach(Label::place);
    }

    /**
     * @param x and width: where it stands, in the middle or at the right
     */
    private record Label(Text text, double x, double width, boolean centred) {
        void place() {
            double own = text.getLayoutBounds().getWidth();
            text.setX(centred ? x + (width - own) / 2 : x + width - own);
        }
    }

    /** One digit that is not nought, and a half that is whole: 2, 4, 6, 8, 10, 20, 30, ... */
    private static int top(int highest) {
        int unit = 1;
        while (highest > 10 * unit) {
            unit *= 10;
        }
        int digits = Math.ceilDiv(Math.max(1, highest), unit);
        return (unit > 1 || digits % 2 == 0 ? digits : digits + 1) * unit;
    }

    private Line line(double y) {
        var line = new Line(LEFT, y, getWidth(), y);
        line.getStyleClass().add("chart-line");
        return line;
    }

    private static Rectangle rectangle(
            String style, double x, double y, double width, double height) {
        var bar = new Rectangle(x, y, width, height);
        bar.getStyleClass().add(style);
        return bar;
    }

    private static Label label(String said, double x, double y, double width, boolean centred) {
        var text = new Text(said);
        text.getStyleClass().add("chart-text");
        text.setTextOrigin(VPos.CENTER);
        text.setY(y);
        return new Label(text, x, width, centred);
    }
}
