package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** Spectacles: rims, bridge, sides, a little light on the glass. */
final class GlassesPainter {

    private final Graphics2D g;
    private final Look.Glasses glasses;
    private final Features f;

    GlassesPainter(Graphics2D g, Look look, Features f) {
        this.g = g;
        this.glasses = look.glasses();
        this.f = f;
    }

    void glasses() {
        if (glasses.kind() == Look.Glasses.Kind.NONE) {
            return;
        }
        Color c = Look.colour(glasses.colour());
        double half = 35;
        double x = f.eyeX();
        Shape lens =
                glasses.kind() == Look.Glasses.Kind.ROUND
                        ? new Ellipse2D.Double(x - half, -28, 2 * half, 62)
                        : new RoundRectangle2D.Double(x - half, -23, 2 * half, 50, 22, 26);
        Brush.bothSides(
                g,
                () -> {
                    g.setColor(new Color(255, 255, 255, 16));
                    g.fill(lens);
                    Brush.inside(
                            g,
                            lens,
                            () -> {
                                Brush.line(
                                        g,
                                        Brush.curve(x + 12, 30, x + 20, 8, x + 31, -16),
                                        7,
                                        Color.WHITE,
                                        0.09);
                                g.translate(0, 4);
                                Brush.line(g, lens, 3, Color.BLACK, 0.12);
                                g.translate(0, -4);
                            });
                    Brush.line(
                            g,
                            Brush.curve(
                                    x + half - 1, -8, x + half + 12, -12, f.halfWidth() * 1.02, -6),
                            3.4,
                            c,
                            0.95);
                    if (glasses.kind() == Look.Glasses.Kind.HALF) {
                        Brush.line(
                                g,
                                Brush.curve(
                                        x - half + 1,
                                        -8,
                                        x - half + 2,
                                        -26,
                                        x + half - 2,
                                        -26,
                                        x + half - 1,
                                        -8),
                                4.2,
                                c,
                                1);
                        Brush.line(g, lens, 1, c, 0.35);
                    } else {
                        Brush.line(
                                g,
                                lens,
                                glasses.kind() == Look.Glasses.Kind.SQUARE ? 4.4 : 2.8,
                                c,
                                0.98);
                    }
                });
        Brush.line(g, Brush.curve(-x + half, -8, -4, -16, 4, -16, x - half, -8), 3.2, c, 0.98);
    }
}
