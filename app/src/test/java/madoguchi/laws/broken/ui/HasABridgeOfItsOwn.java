package madoguchi.laws.broken.ui;

import javafx.application.Platform;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.ONE_BRIDGE_TO_JAVAFX)
final class HasABridgeOfItsOwn {
    void later(Runnable task) {
        Platform.runLater(task);
    }
}
