package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What all clothes have in common: the shape of the shoulders under them, buttons, cut cloth. */
final class Cut {

    private final Graphics2D g;
    private final Features f;

    /** How far the shoulders reach from the middle. */
    final double shoulder;

    /** Where the neck ends. */
    final double base;

    Cut(Graphics2D g, Features f) {
        this.g = g;
        this.f = f;
        this.shoulder = f.halfWidth() * 1.15 + 88;
        this.base = f.chinY() + 30;
    }

    void cloth(Color c) {
        Path2D torso = torso();
        g.setPaint(
                Brush.vertical(base, base + 300, Brush.lighter(c, 0.1), c, Brush.darker(c, 0.2)));
        g.fill(torso);
        Brush.inside(
                g,
                torso,
                () -> {
                    Brush.spot(
                            g,
                            shoulder * 0.95,
                            base + 150,
                            shoulder * 0.5,
                            170,
                            Brush.darker(c, 0.5),
                            0.4);
                    Brush.spot(
                            g,
                            -shoulder * 0.5,
                            base + 60,
                            shoulder * 0.45,
                            40,
                            Brush.lighter(c, 0.4),
                            0.3);
                    Brush.bothSides(
                            g,
                            () ->
                                    Brush.line(
                                            g,
                                            Brush.curve(
                                                    shoulder * 0.72,
                                                    base + 120,
                                                    shoulder * 0.66,
                                                    base + 200,
                                                    shoulder * 0.7,
                                                    base + 330),
                                            3,
                                            Brush.darker(c, 0.5),
                                            0.3));
                    Brush.spot(g, 0, base - 6, f.jawX() * 1.1, 40, Brush.darker(c, 0.6), 0.34);
                });
    }

    private Path2D torso() {
        Path2D p = Brush.path(-f.jawX() * 0.68, base - 4);
        p.curveTo(-f.jawX() * 0.95, base + 26, -shoulder * 0.86, base + 26, -shoulder, base + 86);
        p.curveTo(
                -shoulder * 1.1,
                base + 150,
                -shoulder * 1.12,
                base + 260,
                -shoulder * 1.12,
                base + 1200);
        p.lineTo(shoulder * 1.12, base + 1200);
        p.curveTo(shoulder * 1.12, base + 260, shoulder * 1.1, base + 150, shoulder, base + 86);
        p.curveTo(
                shoulder * 0.86, base + 26, f.jawX() * 0.95, base + 26, f.jawX() * 0.68, base - 4);
        p.curveTo(
                f.jawX() * 0.4, base + 30, -f.jawX() * 0.4, base + 30, -f.jawX() * 0.68, base - 4);
        p.closePath();
        return p;
    }

    void buttons(Color c, double from) {
        for (int i = 0; i < 5; i++) {
            g.setColor(c);
            g.fill(new Ellipse2D.Double(-4, from + i * 48, 8, 8));
            Brush.line(
                    g,
                    new Ellipse2D.Double(-4, from + i * 48, 8, 8),
                    0.8,
                    Brush.darker(c, 0.5),
                    0.5);
        }
    }

    static Path2D polygon(double... xy) {
        Path2D p = Brush.path(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            p.lineTo(xy[i], xy[i + 1]);
        }
        p.closePath();
        return p;
    }
}
