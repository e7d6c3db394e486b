package madoguchi.camera.drawn;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * The few strokes everything is drawn with: soft spots, tapering lines, gradients, mirrored
 * outlines.
 */
final class Brush {

    private Brush() {}

    static Color alpha(Color c, double alpha) {
        return new Color(
                c.getRed(),
                c.getGreen(),
                c.getBlue(),
                (int) Math.round(255 * Math.clamp(alpha, 0, 1)));
    }

    /**
     * @param part 0 gives {@code a}, 1 gives {@code b}
     */
    static Color mix(Color a, Color b, double part) {
        return new Color(
                channel(a.getRed(), b.getRed(), part),
                channel(a.getGreen(), b.getGreen(), part),
                channel(a.getBlue(), b.getBlue(), part));
    }

    static Color darker(Color c, double part) {
        return mix(c, Color.BLACK, part);
    }

    static Color lighter(Color c, double part) {
        return mix(c, Color.WHITE, part);
    }

    /** The colour of a shadow on skin or cloth: darker and warmer, never grey. */
    static Color shade(Color c, double part) {
        return mix(c, new Color(70, 20, 12), part);
    }

    /** An ellipse of colour that fades to nothing at its edge. */
    static void spot(
            Graphics2D g, double x, double y, double rx, double ry, Color c, double strength) {
        spot(g, x, y, rx, ry, 0, c, strength);
    }

    static void spot(
            Graphics2D g,
            double x,
            double y,
            double rx,
            double ry,
            double degrees,
            Color c,
            double strength) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(degrees));
        g.scale(rx, ry);
        g.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(),
                        1f,
                        new float[] {0f, 0.45f, 1f},
                        new Color[] {alpha(c, strength), alpha(c, strength * 0.62), alpha(c, 0)}));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    /** A line that is soft at its sides. */
    static void line(Graphics2D g, Shape shape, double width, Color c, double strength) {
        for (int i = 3; i >= 1; i--) {
            g.setStroke(stroke(width * i / 1.8));
            g.setColor(alpha(c, strength * (i == 1 ? 0.75 : 0.25)));
            g.draw(shape);
        }
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static Paint vertical(double top, double bottom, Color... colours) {
        float[] at = new float[colours.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = (float) i / (at.length - 1);
        }
        return new LinearGradientPaint(0, (float) top, 0, (float) bottom, at, colours);
    }

    static Path2D path(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        return path;
    }

    static Path2D curve(double... xy) {
        Path2D path = path(xy[0], xy[1]);
        if (xy.length == 6) {
            path.quadTo(xy[2], xy[3], xy[4], xy[5]);
        } else {
            path.curveTo(xy[2], xy[3], xy[4], xy[5], xy[6], xy[7]);
        }
        return path;
    }

    /** Draws with the right half (x over 0), then with its mirror image. */
    static void bothSides(Graphics2D g, Runnable half) {
        half.run();
        AffineTransform before = g.getTransform();
        g.scale(-1, 1);
        half.run();
        g.setTransform(before);
    }

    /** Draws inside a shape only. */
    static void inside(Graphics2D g, Shape shape, Runnable drawing) {
        Shape before = g.getClip();
        g.clip(shape);
        drawing.run();
        g.setClip(before);
    }

    private static int channel(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }
}
