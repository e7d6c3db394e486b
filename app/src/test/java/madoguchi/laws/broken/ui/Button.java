package madoguchi.laws.broken.ui;

import javafx.scene.Node;

/** Innocent: this is where JavaFX lives. */
public record Button(Node node) {}
