package madoguchi.ui.desk;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Buttons or tiles side by side, as wide as they like; what does not fit begins another line. */
public final class Flow extends FlowPane {

    Flow(Node... nodes) {
        super(nodes);
        getStyleClass().add("desk-flow");
        setMinHeight(Region.USE_PREF_SIZE);
        setPrefWrapLength(200);
    }
}
