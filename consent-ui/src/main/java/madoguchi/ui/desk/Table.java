package madoguchi.ui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import madoguchi.screen.DeskField;
import madoguchi.ui.part.Paragraph;
import madoguchi.ui.words.Words;

/** Rows under headings, scrolled where there are many. A row can be picked as a whole. */
public final class Table extends VBox {

    /**
     * @param share of the width, as a part of all columns' shares
     */
    public record Column(Words title, double share) {}

    /**
     * @param field and key: what is reported when the row is picked
     * @param said what a screen reader says of the row
     * @param cells one for each column; of fewer the last one reaches to the end
     */
    public record Row(DeskField field, String key, Words said, List<Node> cells, boolean chosen) {}

    private final DeskKit kit;
    private final List<Column> columns;
    private final VBox rows = new VBox();

    /**
     * @param columns from left to right
     */
    public Table(DeskKit kit, List<Column> columns) {
        this.kit = kit;
        this.columns = columns;
        getStyleClass().add("desk-table");
        var titles = new ArrayList<Node>();
        for (Column column : columns) {
            titles.add(new Paragraph(column.title(), "desk-column"));
        }
        var head = grid(titles);
        head.getStyleClass().add("desk-table-head");
        rows.getStyleClass().add("desk-table-rows");
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, scrolled(rows));
    }

    /** Shows these rows, or the words where there are none. */
    public void show(List<Row> shown, Words none) {
        var nodes = new ArrayList<Node>();
        for (Row row : shown) {
            nodes.add(
                    kit.pick(row.field(), row.key(), row.said(), grid(row.cells()))
                            .styled("desk-row")
                            .chosen(row.chosen()));
        }
        if (nodes.isEmpty()) {
            var empty = new VBox(kit.text(none));
            empty.getStyleClass().add("desk-empty");
            nodes.add(empty);
        }
        rows.getChildren().setAll(nodes);
    }

    /** Anything that may be higher than its room. */
    public static ScrollPane scrolled(Region content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("desk-scroll");
        pane.setFocusTraversable(false);
        pane.setMinHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private GridPane grid(List<Node> cells) {
        var grid = new GridPane();
        grid.getStyleClass().add("desk-cells");
        double all = columns.stream().mapToDouble(Column::share).sum();
        for (int i = 0; i < columns.size(); i++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100 * columns.get(i).share() / all);
            grid.getColumnConstraints().add(width);
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            grid.add(cells.get(i), i, 0, last ? columns.size() - i : 1, 1);
            GridPane.setValignment(cells.get(i), VPos.CENTER);
            if (cells.get(i) instanceof VBox lines) {
                lines.setAlignment(Pos.CENTER_LEFT);
                lines.getStyleClass().add("desk-cell");
            }
        }
        grid.setAlignment(Pos.CENTER_LEFT);
        return grid;
    }
}
