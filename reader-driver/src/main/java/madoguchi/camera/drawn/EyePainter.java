package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Random;

/**
 * Eyes and the brows over them. Each is drawn as the right one of the picture and mirrored; only
 * the light is not.
 */
final class EyePainter {

    private static final Color LASH = new Color(38, 22, 18);

    private final Graphics2D g;
    private final Look look;
    private final Features f;
    private final Color skin;

    EyePainter(Graphics2D g, Look look, Features f) {
        this.g = g;
        this.look = look;
        this.f = f;
        this.skin = Look.colour(look.skin().tone());
    }

    void eyes(double blink) {
        for (int side = -1; side <= 1; side += 2) {
            AffineTransform before = g.getTransform();
            g.translate(side * f.eyeX(), 0);
            g.scale(side, 1);
            g.rotate(Math.toRadians(-look.eyes().slant()));
            eye(look.eyes(), side, 1 - blink);
            g.setTransform(before);
        }
    }

    /** The outer corner is at positive x. */
    private void eye(Look.Eyes eyes, int side, double lift) {
        double half = 24 * eyes.size();
        double up = (8 + 7 * eyes.open()) * eyes.size() * lift;
        double down = (5.5 + 4.5 * eyes.open()) * eyes.size() * (0.5 + 0.5 * lift);
        double closed = (1 - lift) * 5;

        Path2D upper =
                Brush.curve(
                        -half,
                        3,
                        -half * 0.52,
                        1 - up * 1.32 + closed,
                        half * 0.42,
                        -up * 1.42 + closed,
                        half,
                        -1);
        Path2D almond = (Path2D) upper.clone();
        almond.curveTo(half * 0.5, down * 1.25, -half * 0.45, down * 1.3, -half, 3);
        almond.closePath();

        if (eyes.bags() > 0) {
            Brush.spot(g, 0, down + 9, half * 0.95, 9, Brush.shade(skin, 0.5), 0.45 * eyes.bags());
            Brush.line(
                    g,
                    Brush.curve(-half * 0.85, down + 5, -2, down + 17, half * 0.9, down + 6),
                    1.5,
                    Brush.shade(skin, 0.6),
                    0.55 * eyes.bags());
        }
        g.setPaint(
                Brush.vertical(
                        -up,
                        down,
                        new Color(206, 196, 192),
                        new Color(252, 249, 246),
                        new Color(240, 230, 226)));
        g.fill(almond);
        Brush.inside(
                g,
                almond,
                () -> {
                    iris(eyes, side);
                    Brush.spot(g, 0, -up * 1.05, half * 1.1, up * 0.85, LASH, 0.42);
                    Brush.spot(g, -half + 2, 3, 5, 4, new Color(220, 120, 110), 0.55);
                });
        Brush.line(
                g,
                Brush.curve(
                        -half + 3,
                        4,
                        -half * 0.4,
                        down * 1.2,
                        half * 0.5,
                        down * 1.15,
                        half - 1,
                        0),
                1.2,
                Brush.shade(skin, 0.72),
                0.5);
        lashes(upper, half, up, closed);
        if (eyes.crease()) {
            Brush.line(
                    g,
                    Brush.curve(
                            -half * 0.9,
                            -4,
                            -half * 0.5,
                            -up * 1.3 - 6,
                            half * 0.5,
                            -up * 1.35 - 6,
                            half * 1.08,
                            -5),
                    1.5,
                    Brush.shade(skin, 0.68),
                    0.62);
        } else {
            Brush.spot(g, 2, -up - 5, half * 0.9, 6, Brush.lighter(skin, 0.35), 0.4);
        }
    }

    private void iris(Look.Eyes eyes, int side) {
        Color iris = Look.colour(eyes.iris());
        double r = 12.2 * eyes.size();
        double y = -2.2;
        g.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(0, y + 3),
                        (float) r,
                        new float[] {0f, 0.6f, 0.88f, 1f},
                        new Color[] {
                            Brush.lighter(iris, 0.26),
                            iris,
                            Brush.darker(iris, 0.5),
                            Brush.darker(iris, 0.75)
                        }));
        g.fill(new Ellipse2D.Double(-r, y - r, 2 * r, 2 * r));
        g.setColor(new Color(12, 8, 8));
        double p = r * 0.46;
        g.fill(new Ellipse2D.Double(-p, y - p, 2 * p, 2 * p));
        // the lamp stands on the same side of both eyes, so the light is not mirrored
        Brush.spot(g, -side * 3.6, y - 4.4, 4, 4, Color.WHITE, 1);
        Brush.spot(g, side * 4.2, y + 4.8, 3, 2.4, Color.WHITE, 0.5);
    }

    private void lashes(Path2D upper, double half, double up, double closed) {
        Path2D lid = (Path2D) upper.clone();
        lid.curveTo(half * 1.06, -4, half * 1.12, -4.5, half * 1.13, -4);
        lid.curveTo(
                half * 0.5,
                -up * 1.42 + closed - 4.6,
                -half * 0.5,
                -up * 1.3 + closed - 2.6,
                -half,
                3);
        lid.closePath();
        g.setColor(LASH);
        g.fill(lid);
        g.setStroke(Brush.stroke(1.5));
        g.draw(upper);
    }

    void brows() {
        Look.Brows brows = look.brows();
        Color c = Look.colour(brows.colour());
        Brush.bothSides(
                g,
                () -> {
                    AffineTransform before = g.getTransform();
                    g.translate(f.eyeX() + 1, f.browY());
                    g.rotate(Math.toRadians(-brows.slant()));
                    double half = 29 * brows.length();
                    double thick = 8.5 * brows.thickness();
                    double arch = 3 + 13 * brows.arch();
                    Path2D brow = Brush.path(-half, thick * 0.55);
                    brow.curveTo(
                            -half * 0.4,
                            -arch * 0.7 - thick * 0.35,
                            half * 0.3,
                            -arch - thick * 0.5,
                            half * 1.04,
                            3);
                    brow.curveTo(
                            half * 0.35,
                            -arch + thick * 0.55,
                            -half * 0.35,
                            -arch * 0.5 + thick * 0.85,
                            -half,
                            thick * 0.55);
                    brow.closePath();
                    Brush.line(g, brow, 3, c, 0.22);
                    g.setColor(Brush.alpha(c, 0.82));
                    g.fill(brow);
                    Brush.inside(g, brow, () -> hairs(half, thick, arch, c));
                    g.setTransform(before);
                });
    }

    private void hairs(double half, double thick, double arch, Color c) {
        Random random = new Random(7);
        g.setStroke(Brush.stroke(1));
        for (int i = 0; i < 34; i++) {
            double t = random.nextDouble() * 2 - 0.98;
            double x = t * half;
            double y =
                    -arch * (1 - t * t) * 0.62
                            + thick * (random.nextDouble() - 0.35) * 0.8 * (1 - t * 0.6);
            g.setColor(
                    Brush.alpha(
                            random.nextInt(3) == 0 ? Brush.lighter(c, 0.25) : Brush.darker(c, 0.3),
                            0.5));
            g.draw(Brush.curve(x - 3, y + 2.5, x, y - 1.5, x + 5, y - 1 + 2 * t));
        }
    }
}
