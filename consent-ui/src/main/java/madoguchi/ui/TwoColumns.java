package madoguchi.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Two columns of the same width. Unlike an HBox it asks its children for their height at the width
 * that they will really get, so that a picture gives way before a text does.
 */
final class TwoColumns extends Region {

    private static final double GAP = 56;

    private final Region left;
    private final Region right;

    TwoColumns(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double column = column(width);
        return Math.max(left.minHeight(column), right.minHeight(column))
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = column(width);
        return Math.max(left.prefHeight(column), right.prefHeight(column))
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        left.resizeRelocate(snappedLeftInset(), snappedTopInset(), column, height);
        right.resizeRelocate(snappedLeftInset() + column + GAP, snappedTopInset(), column, height);
    }

    private double column(double width) {
        return (width - snappedLeftInset() - snappedRightInset() - GAP) / 2;
    }
}
