package madoguchi.ui.desk;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.ui.words.Words;

/** Numbers with a bar beside each, in three columns: what, how much, the number. */
final class UsageGauges {

    /** More are told as a number: a long tail of rare codes hides the frequent ones. */
    private static final int MOST = 6;

    private final DeskKit kit;

    UsageGauges(DeskKit kit) {
        this.kit = kit;
    }

    interface Named<T> {
        Words of(T one);
    }

    <T> VBox card(Words heading, List<T> all, ToIntFunction<T> number, Named<T> name) {
        if (all.isEmpty()) {
            return kit.card(heading, kit.text(kit.words("nothing")));
        }
        int most = all.stream().mapToInt(number).max().orElse(1);
        var grid = grid();
        for (T one : all.subList(0, Math.min(MOST, all.size()))) {
            double part = (double) number.applyAsInt(one) / most;
            line(
                    grid,
                    kit.text(name.of(one)),
                    new Gauge(part, part),
                    kit.strong(kit.words("times", number.applyAsInt(one))));
        }
        var card = kit.card(heading, grid);
        if (all.size() > MOST) {
            int rest = all.stream().skip(MOST).mapToInt(number).sum();
            card.getChildren().add(kit.small(kit.words("others", all.size() - MOST, rest)));
        }
        return card;
    }

    static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("gauges");
        for (double share : new double[] {44, 24, 32}) {
            var width = new ColumnConstraints();
            width.setPercentWidth(share);
            grid.getColumnConstraints().add(width);
        }
        return grid;
    }

    static void line(GridPane grid, Region name, Gauge gauge, Region number) {
        grid.addRow(grid.getRowCount(), name, gauge, number);
    }
}
