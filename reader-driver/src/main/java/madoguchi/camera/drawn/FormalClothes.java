package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** What one wears to have the picture taken. */
final class FormalClothes {

    private static final Color INK = new Color(44, 50, 66);
    private static final Color WHITE = new Color(248, 248, 246);

    private final Graphics2D g;
    private final Cut cut;
    private final Features f;
    private final double base;
    private final Look.Clothes clothes;

    FormalClothes(Graphics2D g, Look look, Features f, Cut cut) {
        this.g = g;
        this.cut = cut;
        this.f = f;
        this.base = cut.base;
        this.clothes = look.clothes();
    }

    void wear() {
        Color colour = Look.colour(clothes.colour());
        switch (clothes.formal()) {
            case SUIT -> suit(INK, true);
            case JACKET -> suit(Brush.mix(INK, colour, 0.35), false);
            case BLOUSE -> blouse(Brush.lighter(colour, 0.75));
        }
    }

    private void suit(Color c, boolean tie) {
        cut.cloth(c);
        double neck = f.jawX() * 0.66;
        Path2D shirt = Brush.path(-neck, base - 8);
        shirt.lineTo(0, base + 170);
        shirt.lineTo(neck, base - 8);
        shirt.curveTo(neck * 0.5, base + 22, -neck * 0.5, base + 22, -neck, base - 8);
        g.setPaint(Brush.vertical(base, base + 170, new Color(226, 228, 232), WHITE));
        g.fill(shirt);
        if (tie) {
            Color silk = Brush.darker(Look.colour(clothes.colour()), 0.3);
            g.setPaint(
                    Brush.vertical(
                            base + 14,
                            base + 170,
                            Brush.lighter(silk, 0.1),
                            Brush.darker(silk, 0.2)));
            g.fill(Cut.polygon(-12, base + 18, 12, base + 18, 8, base + 40, -8, base + 40));
            g.fill(
                    Cut.polygon(
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
                            Cut.polygon(
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
                            Cut.polygon(
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
        cut.cloth(c);
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
        cut.buttons(Brush.darker(c, 0.25), base + 80);
    }
}
