package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Neck, shoulders and clothes. */
final class BodyPainter {

    private static final Color INK = new Color(44, 50, 66);
    private static final Color WHITE = new Color(248, 248, 246);

    private final Graphics2D g;
    private final Look look;
    private final Features f;
    private final Color skin;
    private final double shoulder;
    private final double base;

    BodyPainter(Graphics2D g, Look look, Features f) {
        this.g = g;
        this.look = look;
        this.f = f;
        this.skin = Look.colour(look.skin().tone());
        this.shoulder = f.halfWidth() * 1.15 + 88;
        this.base = f.chinY() + 30;
    }

    void body(boolean formal) {
        neck();
        Color colour = Look.colour(look.clothes().colour());
        if (formal) {
            switch (look.clothes().formal()) {
                case SUIT -> suit(INK, true);
                case JACKET -> suit(Brush.mix(INK, colour, 0.35), false);
                case BLOUSE -> blouse(Brush.lighter(colour, 0.75));
            }
        } else {
            switch (look.clothes().casual()) {
                case SWEATER -> sweater(colour);
                case SHIRT -> shirt(colour);
                case CARDIGAN -> cardigan(colour);
                case HOODIE -> hoodie(colour);
            }
        }
    }

    private void neck() {
        double half = f.jawX() * 0.56;
        Path2D neck = Brush.path(-half, f.jawY() - 10);
        neck.curveTo(-half, base - 20, -half * 1.1, base, -half * 1.9, base + 26);
        neck.lineTo(half * 1.9, base + 26);
        neck.curveTo(half * 1.1, base, half, base - 20, half, f.jawY() - 10);
        neck.closePath();
        g.setPaint(
                Brush.vertical(
                        f.jawY(),
                        base + 26,
                        Brush.shade(skin, 0.5),
                        Brush.shade(skin, 0.28),
                        Brush.shade(skin, 0.14)));
        g.fill(neck);
        Brush.inside(
                g,
                neck,
                () -> {
                    Brush.spot(
                            g, half * 0.9, base - 10, half * 0.7, 60, Brush.shade(skin, 0.6), 0.5);
                    Brush.spot(g, 0, f.chinY() + 6, half * 1.3, 26, Brush.shade(skin, 0.7), 0.6);
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

    private void cloth(Color c) {
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

    private void suit(Color c, boolean tie) {
        cloth(c);
        double neck = f.jawX() * 0.66;
        Path2D shirt = Brush.path(-neck, base - 8);
        shirt.lineTo(0, base + 170);
        shirt.lineTo(neck, base - 8);
        shirt.curveTo(neck * 0.5, base + 22, -neck * 0.5, base + 22, -neck, base - 8);
        g.setPaint(Brush.vertical(base, base + 170, new Color(226, 228, 232), WHITE));
        g.fill(shirt);
        if (tie) {
            Color silk = Brush.darker(Look.colour(look.clothes().colour()), 0.3);
            g.setPaint(
                    Brush.vertical(
                            base + 14,
                            base + 170,
                            Brush.lighter(silk, 0.1),
                            Brush.darker(silk, 0.2)));
            g.fill(polygon(-12, base + 18, 12, base + 18, 8, base + 40, -8, base + 40));
            g.fill(
                    polygon(
                            -8,
                            base + 40,
                            8,
                            base + 40,
                            16,
                            base + 130,
                            0,
                            base + 170,
                            -16,
                            base + 130));
        }
        Brush.bothSides(
                g,
                () -> {
                    g.setPaint(
                            Brush.vertical(base - 12, base + 40, WHITE, new Color(224, 226, 230)));
                    g.fill(
                            polygon(
                                    neck + 3,
                                    base - 16,
                                    neck + 8,
                                    base + 6,
                                    neck * 0.42,
                                    base + 50,
                                    2,
                                    base + 20));
                    Brush.line(
                            g,
                            Brush.curve(
                                    2, base + 20, neck * 0.2, base + 34, neck * 0.42, base + 50),
                            1.2,
                            Color.GRAY,
                            0.4);
                    g.setPaint(
                            Brush.vertical(
                                    base,
                                    base + 190,
                                    Brush.lighter(c, 0.14),
                                    Brush.darker(c, 0.12)));
                    g.fill(
                            polygon(
                                    neck + 10,
                                    base + 2,
                                    neck * 1.75,
                                    base + 66,
                                    neck * 1.3,
                                    base + 78,
                                    neck * 1.5,
                                    base + 96,
                                    0,
                                    base + 200));
                    Brush.line(
                            g,
                            Brush.curve(
                                    neck * 1.5, base + 96, neck * 0.8, base + 150, 0, base + 200),
                            1.6,
                            Color.BLACK,
                            0.4);
                });
    }

    private void blouse(Color c) {
        cloth(c);
        double neck = f.jawX() * 0.66;
        Brush.bothSides(
                g,
                () -> {
                    g.setPaint(Brush.vertical(base - 12, base + 50, WHITE, Brush.darker(c, 0.06)));
                    Path2D collar = Brush.path(neck + 4, base - 12);
                    collar.curveTo(
                            neck * 1.7, base + 20, neck * 1.5, base + 56, neck * 0.8, base + 62);
                    collar.curveTo(neck * 0.3, base + 50, 2, base + 34, 0, base + 24);
                    collar.curveTo(
                            neck * 0.5, base + 22, neck * 0.9, base + 8, neck + 4, base - 12);
                    g.fill(collar);
                    Brush.line(g, collar, 1.2, Brush.darker(c, 0.5), 0.35);
                });
        buttons(Brush.darker(c, 0.25), base + 80);
    }

    private void sweater(Color c) {
        cloth(c);
        double neck = f.jawX() * 0.74;
        for (int i = 0; i < 3; i++) {
            Brush.line(
                    g,
                    Brush.curve(
                            -neck,
                            base - 4 + i * 6,
                            -neck * 0.5,
                            base + 28 + i * 7,
                            neck * 0.5,
                            base + 28 + i * 7,
                            neck,
                            base - 4 + i * 6),
                    4,
                    i == 1 ? Brush.darker(c, 0.22) : Brush.lighter(c, 0.16),
                    0.7);
        }
    }

    private void shirt(Color c) {
        cloth(c);
        double neck = f.jawX() * 0.66;
        g.setColor(Brush.shade(skin, 0.16));
        g.fill(polygon(-neck * 0.8, base, neck * 0.8, base, 0, base + 58));
        Brush.bothSides(
                g,
                () -> {
                    g.setPaint(Brush.vertical(base - 16, base + 60, Brush.lighter(c, 0.3), c));
                    g.fill(
                            polygon(
                                    neck + 4,
                                    base - 18,
                                    neck * 1.35,
                                    base + 18,
                                    neck * 0.75,
                                    base + 70,
                                    0,
                                    base + 54,
                                    neck * 0.7,
                                    base + 10));
                    Brush.line(
                            g,
                            Brush.curve(
                                    neck * 1.35,
                                    base + 18,
                                    neck,
                                    base + 48,
                                    neck * 0.75,
                                    base + 70),
                            1.6,
                            Color.BLACK,
                            0.28);
                });
        Brush.line(
                g,
                Brush.curve(0, base + 56, 1, base + 150, 0, base + 400),
                1.8,
                Brush.darker(c, 0.5),
                0.5);
        buttons(Brush.lighter(c, 0.6), base + 86);
    }

    private void cardigan(Color c) {
        cloth(Brush.lighter(c, 0.82));
        Brush.bothSides(
                g,
                () -> {
                    Path2D side = Brush.path(f.jawX() * 0.72, base);
                    side.curveTo(f.jawX() * 0.6, base + 80, 30, base + 150, 16, base + 1200);
                    side.lineTo(shoulder * 1.12, base + 1200);
                    side.curveTo(
                            shoulder * 1.12,
                            base + 260,
                            shoulder * 1.1,
                            base + 150,
                            shoulder,
                            base + 86);
                    side.curveTo(
                            shoulder * 0.86,
                            base + 26,
                            f.jawX() * 0.95,
                            base + 26,
                            f.jawX() * 0.72,
                            base);
                    g.setPaint(
                            Brush.vertical(
                                    base,
                                    base + 300,
                                    Brush.lighter(c, 0.12),
                                    Brush.darker(c, 0.16)));
                    g.fill(side);
                    Brush.line(
                            g,
                            Brush.curve(
                                    f.jawX() * 0.72,
                                    base,
                                    f.jawX() * 0.6,
                                    base + 80,
                                    30,
                                    base + 150,
                                    16,
                                    base + 1200),
                            5,
                            Brush.darker(c, 0.28),
                            0.7);
                });
    }

    private void hoodie(Color c) {
        cloth(c);
        double neck = f.jawX() * 0.8;
        Brush.bothSides(
                g,
                () -> {
                    Path2D hood = Brush.path(neck * 0.8, base - 26);
                    hood.curveTo(
                            neck * 1.9, base - 8, neck * 1.9, base + 40, neck * 0.4, base + 66);
                    hood.curveTo(neck * 0.2, base + 60, 2, base + 46, 0, base + 36);
                    hood.curveTo(neck * 0.7, base + 30, neck * 0.9, base, neck * 0.8, base - 26);
                    g.setPaint(
                            Brush.vertical(
                                    base - 26,
                                    base + 66,
                                    Brush.lighter(c, 0.2),
                                    Brush.darker(c, 0.25)));
                    g.fill(hood);
                    Brush.line(
                            g,
                            Brush.curve(
                                    neck * 0.36,
                                    base + 62,
                                    neck * 0.4,
                                    base + 100,
                                    neck * 0.36,
                                    base + 140),
                            3,
                            WHITE,
                            0.8);
                });
    }

    private void buttons(Color c, double from) {
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

    private static Path2D polygon(double... xy) {
        Path2D p = Brush.path(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            p.lineTo(xy[i], xy[i + 1]);
        }
        p.closePath();
        return p;
    }
}
