package madoguchi.ui.desk;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import madoguchi.screen.Quote;

/** Sentences that an advice rests on, each with the place where it stands. */
final class Quotes {

    private Quotes() {}

    static Node of(DeskKit kit, List<Quote> quotes) {
        var box = new VBox();
        box.getStyleClass().add("desk-quotes");
        var wording = kit.kit().wording();
        for (Quote quote : quotes) {
            box.getChildren()
                    .addAll(
                            kit.text(
                                    wording.advice(
                                            "quoted",
                                            wording.advice("passage." + quote.passage()))),
                            kit.small(wording.advice("source", quote.seed(), quote.heading())));
        }
        if (quotes.isEmpty()) {
            box.getChildren().add(kit.small(wording.advice("modelled")));
        }
        return box;
    }
}
