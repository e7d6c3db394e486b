package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** What hides a part of the face: a mask over mouth and nose, dark glasses. */
final class WornPainter {

    private static final Color FLEECE = new Color(238, 241, 244);

    private final Graphics2D g;
    private final Features f;

    WornPainter(Graphics2D g, Features f) {
        this.g = g;
        this.f = f;
    }

    void worn(Stage.Worn worn) {
        switch (worn) {
            case NOTHING -> {}
            case MASK -> mask();
            case DARK_GLASSES -> darkGlasses();
        }
    }

    private void mask() {
        double top = f.noseY() * 0.55;
        double half = f.jawX() * 0.98;
        Path2D mask = Brush.path(0, top - 4);
        mask.curveTo(half * 0.4, top + 2, half * 0.8, top + 14, half, top + 20);
        mask.curveTo(half, f.jawY() + 8, half * 0.5, f.chinY() * 1.02, 0, f.chinY() * 1.04);
        mask.curveTo(-half * 0.5, f.chinY() * 1.02, -half, f.jawY() + 8, -half, top + 20);
        mask.curveTo(-half * 0.8, top + 14, -half * 0.4, top + 2, 0, top - 4);
        g.setPaint(Brush.vertical(top, f.chinY(), FLEECE, FLEECE, Brush.darker(FLEECE, 0.1)));
        g.fill(mask);
        Brush.bothSides(
                g,
                () ->
                        Brush.line(
                                g,
                                Brush.curve(
                                        half * 0.96,
                                        top + 24,
                                        f.halfWidth() * 0.98,
                                        top + 2,
                                        f.halfWidth() * 1.02,
                                        top - 16),
                                3,
                                Brush.darker(FLEECE, 0.12),
                                0.9));
    }

    private void darkGlasses() {
        g.setColor(new Color(20, 20, 24));
        Brush.bothSides(
                g,
                () -> {
                    double x = f.eyeX() - 31;
                    g.fill(new RoundRectangle2D.Double(x, -24, 62, 46, 26, 26));
                    g.fill(new RoundRectangle2D.Double(0, -10, x + 4, 7, 4, 4));
                    g.fill(
                            new RoundRectangle2D.Double(
                                    x + 56, -14, f.halfWidth() - x - 50, 7, 4, 4));
                });
    }
}
