package madoguchi.ui.part;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import madoguchi.screen.Screen.Step;
import madoguchi.ui.drawing.Icon;
import madoguchi.ui.words.Words;

/** The phases of the visit; the present one is lit, those before are ticked. */
public final class StepBar extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    public StepBar(Kit kit, Step current) {
        getStyleClass().add("steps");
        setAlignment(Pos.CENTER);
        for (Step step : Step.values()) {
            if (step.ordinal() > 0) {
                var line = new Region();
                line.getStyleClass().add("step-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            getChildren().add(step(kit, step, current));
        }
    }

    private static HBox step(Kit kit, Step step, Step current) {
        boolean past = step.ordinal() < current.ordinal();
        Words number = Words.data(Integer.toString(step.ordinal() + 1));
        var mark =
                new StackPane(
                        past
                                ? Icon.CHECK.draw(26)
                                : new Paragraph(number, "step-number").centred());
        mark.getStyleClass().add("step-mark");
        var box = new HBox(mark, new Paragraph(kit.words("step." + step), "step-text"));
        box.getStyleClass().add("step");
        box.setAlignment(Pos.CENTER);
        box.pseudoClassStateChanged(CURRENT, step == current);
        box.pseudoClassStateChanged(PAST, past);
        return box;
    }
}
