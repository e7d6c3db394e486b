/** Draws a screen and reports a touch: the windows, the one bridge to JavaFX, the gallery. */
package madoguchi.ui;
