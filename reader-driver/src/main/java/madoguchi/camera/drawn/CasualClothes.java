package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** What one wears to the doctor. */
final class CasualClothes {

    private static final Color WHITE = new Color(248, 248, 246);

    private final Graphics2D g;
    private final Cut cut;
    private final Features f;
    private final double base;
    private final double shoulder;
    private final Look.Clothes clothes;
    private final Color skin;

    CasualClothes(Graphics2D g, Look look, Features f, Cut cut) {
        this.g = g;
        this.cut = cut;
        this.f = f;
        this.base = cut.base;
        this.shoulder = cut.shoulder;
        this.clothes = look.clothes();
        this.skin = Look.colour(look.skin().tone());
    }

    void wear() {
        Color colour = Look.colour(clothes.colour());
        switch (clothes.casual()) {
            case SWEATER -> sweater(colour);
            case SHIRT -> shirt(colour);
            case CARDIGAN -> cardigan(colour);
            case HOODIE -> hoodie(colour);
        }
    }

    private void sweater(Color c) {
        cut.cloth(c);
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
        cut.cloth(c);
        double neck = f.jawX() * 0.66;
        g.setColor(Brush.shade(skin, 0.16));
        g.fill(Cut.polygon(-neck * 0.8, base, neck * 0.8, base, 0, base + 58));
        Brush.bothSides(
                g,
                () -> {
                    g.setPaint(Brush.vertical(base - 16, base + 60, Brush.lighter(c, 0.3), c));
                    g.fill(
                            Cut.polygon(
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
        cut.buttons(Brush.lighter(c, 0.6), base + 86);
    }

    private void cardigan(Color c) {
        cut.cloth(Brush.lighter(c, 0.82));
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
        cut.cloth(c);
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
}
