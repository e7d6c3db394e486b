package madoguchi.ui.desk;

import javafx.scene.layout.Region;

/** A bar from left to right beside its number: how much of the most. */
final class Gauge extends Region {

    private final Region bar = new Region();
    private final Region mark = new Region();
    private final double part;
    private final double marked;

    /**
     * @param part 0 to 1
     * @param marked where a line stands across, 0 to 1; the same as {@code part}: none
     */
    Gauge(double part, double marked) {
        this.part = part;
        this.marked = marked;
        getStyleClass().add("gauge");
        bar.getStyleClass().add("gauge-bar");
        mark.getStyleClass().add("gauge-mark");
        mark.setVisible(marked > part);
        getChildren().addAll(bar, mark);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 22;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        bar.resizeRelocate(0, 0, Math.max(2, getWidth() * part), height);
        mark.resizeRelocate(Math.max(0, getWidth() * marked - 4), 0, 4, height);
    }
}
