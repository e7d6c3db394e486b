package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Random;

/** The head itself: ears, skin with its light and shadow, lines of age, marks. */
final class HeadPainter {

    private final Graphics2D g;
    private final Look look;
    private final Features f;
    private final Color skin;

    HeadPainter(Graphics2D g, Look look, Features f) {
        this.g = g;
        this.look = look;
        this.f = f;
        this.skin = Look.colour(look.skin().tone());
    }

    void ears() {
        double size = look.head().ears();
        double x = f.halfWidth() * 0.97;
        Brush.bothSides(
                g,
                () -> {
                    Path2D ear = Brush.path(x - 8, -14);
                    ear.curveTo(x + 10 * size, -30 * size, x + 24 * size, -14, x + 18 * size, 12);
                    ear.curveTo(x + 14 * size, 30, x + 6 * size, 44 * size, x - 10, 40 * size);
                    ear.closePath();
                    g.setPaint(
                            Brush.vertical(
                                    -30, 44, Brush.shade(skin, 0.08), Brush.shade(skin, 0.24)));
                    g.fill(ear);
                    Brush.spot(
                            g, x + 7 * size, 5, 9 * size, 19 * size, Brush.shade(skin, 0.5), 0.55);
                    Brush.line(
                            g,
                            Brush.curve(
                                    x + 2,
                                    -10,
                                    x + 17 * size,
                                    -16,
                                    x + 14 * size,
                                    8,
                                    x + 5,
                                    28 * size),
                            1.6,
                            Brush.shade(skin, 0.45),
                            0.5);
                });
    }

    void skin() {
        Path2D outline = f.outline(look.head().cheeks());
        double w = f.halfWidth();
        double chin = f.chinY();
        g.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(-w * 0.12, -8),
                        (float) (w * 1.55),
                        new float[] {0f, 0.42f, 0.72f, 1f},
                        new Color[] {
                            Brush.lighter(skin, 0.2),
                            Brush.lighter(skin, 0.05),
                            Brush.shade(skin, 0.1),
                            Brush.shade(skin, 0.42)
                        }));
        g.fill(outline);
        Brush.inside(
                g,
                outline,
                () -> {
                    Color shadow = Brush.shade(skin, 0.42);
                    Color light = Brush.lighter(skin, 0.5);
                    Brush.spot(g, -8, -66, w * 0.62, 36, light, 0.42);
                    Brush.spot(g, -w * 1.02, 40, w * 0.34, chin * 0.75, shadow, 0.30);
                    Brush.spot(g, w * 1.02, 40, w * 0.46, chin * 0.85, shadow, 0.48);
                    Brush.spot(g, 0, f.mouthY() + (chin - f.mouthY()) * 0.42, 26, 7, shadow, 0.38);
                    Brush.spot(g, -2, chin * 0.9, f.chinX() * 0.9, 11, light, 0.3);
                    Brush.spot(g, 0, chin * 1.08, w * 0.72, 24, shadow, 0.6);
                    double hollow = 1 - look.head().cheeks();
                    Color blush = Brush.mix(skin, new Color(226, 84, 74), 0.75);
                    Brush.bothSides(
                            g,
                            () -> {
                                Brush.spot(
                                        g,
                                        w * 0.55,
                                        40,
                                        w * 0.34,
                                        24,
                                        blush,
                                        0.08 + 0.34 * look.skin().blush());
                                Brush.spot(g, w * 0.5, 26, w * 0.26, 15, -14, light, 0.4);
                                Brush.spot(
                                        g,
                                        w * 0.68,
                                        chin * 0.52,
                                        w * 0.2,
                                        chin * 0.26,
                                        16,
                                        shadow,
                                        0.05 + 0.55 * hollow);
                                Brush.spot(g, f.eyeX(), -4, 30, 19, shadow, 0.34);
                                Brush.spot(g, 15, -2, 13, 22, shadow, 0.26);
                                Brush.spot(g, w * 0.93, -40, w * 0.2, 46, shadow, 0.32);
                            });
                    freckles();
                });
        moles();
    }

    /**
     * Forehead, between the brows, crow's feet, from the nose to the mouth, round the mouth, on the
     * cheek.
     */
    void age() {
        double age = look.skin().age();
        Color c = Brush.shade(skin, 0.62);
        if (age > 0.35) {
            double strength = (age - 0.35) * 0.85;
            for (int i = 0; i < 3; i++) {
                double y = f.browY() - 20 - i * 11;
                double half = f.halfWidth() * (0.5 - 0.07 * i);
                Brush.line(
                        g,
                        Brush.curve(
                                -half, y + 3, -half * 0.3, y - 4, half * 0.3, y - 3, half, y + 4),
                        1.5,
                        c,
                        strength);
            }
            Brush.bothSides(
                    g, () -> Brush.line(g, Brush.curve(5, -30, 7, -22, 5, -13), 1.7, c, strength));
        }
        Brush.bothSides(
                g,
                () -> {
                    double wing = 17 * look.nose().width();
                    Brush.line(
                            g,
                            Brush.curve(
                                    wing + 3,
                                    f.noseY() - 6,
                                    wing + 17,
                                    f.noseY() + 8,
                                    wing + 21,
                                    f.mouthY() - 8,
                                    wing + 18,
                                    f.mouthY() + 8 * age),
                            2.0,
                            c,
                            0.1 + 0.5 * age);
                    if (age > 0.3) {
                        double strength = (age - 0.3) * 0.9;
                        double x = f.eyeX() + 27 * look.eyes().size();
                        for (int i = -1; i <= 1; i++) {
                            Brush.line(
                                    g,
                                    Brush.curve(x, i * 4 + 2, x + 8, i * 7 + 2, x + 15, i * 11 + 3),
                                    1.3,
                                    c,
                                    strength);
                        }
                        double m = 25 * look.mouth().width();
                        Brush.line(
                                g,
                                Brush.curve(
                                        m + 3,
                                        f.mouthY() + 3,
                                        m + 8,
                                        f.mouthY() + 14,
                                        m + 4,
                                        f.mouthY() + 24),
                                1.6,
                                c,
                                strength);
                    }
                    if (age > 0.7) {
                        double x = f.halfWidth() * 0.72;
                        Brush.line(
                                g,
                                Brush.curve(x - 14, 34, x - 2, 52, x - 4, 78),
                                1.4,
                                c,
                                age - 0.55);
                        Brush.line(g, Brush.curve(x, 40, x + 6, 58, x + 1, 84), 1.2, c, age - 0.6);
                    }
                });
    }

    private void freckles() {
        double amount = look.skin().freckles();
        Random random = new Random(look.id().hashCode());
        Color c = Brush.shade(skin, 0.5);
        for (int i = 0; i < amount * 70; i++) {
            double x = random.nextGaussian() * f.halfWidth() * 0.4;
            double y = 26 + random.nextGaussian() * 13;
            double r = 1.2 + random.nextDouble() * 1.6;
            Brush.spot(g, x, y, r * 1.5, r * 1.3, c, 0.65);
        }
    }

    private void moles() {
        Color c = Brush.shade(skin, 0.85);
        for (Look.Mole mole : look.skin().moles()) {
            double x = mole.x() * f.halfWidth();
            double y = mole.y() * f.chinY();
            Brush.spot(g, x, y, mole.size() * 1.5, mole.size() * 1.5, c, 0.5);
            g.setColor(c);
            g.fill(
                    new Ellipse2D.Double(
                            x - mole.size() * 0.7,
                            y - mole.size() * 0.7,
                            mole.size() * 1.4,
                            mole.size() * 1.4));
        }
    }
}
