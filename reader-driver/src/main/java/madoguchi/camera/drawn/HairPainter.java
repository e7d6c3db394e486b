package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/**
 * Hair, behind the head and before it. The card's photo has it combed; at the counter it is as it
 * fell this morning.
 */
final class HairPainter {

    private final Graphics2D g;
    private final Look.Hair hair;
    private final HairShapes shapes;
    private final Color colour;
    private final Pose pose;
    private final Features f;

    HairPainter(Graphics2D g, Look look, Features f, Pose pose) {
        this.g = g;
        this.hair = look.hair();
        this.f = f;
        this.pose = pose;
        this.colour = Look.colour(hair.colour());
        this.shapes =
                new HairShapes(look, f, pose.formal() ? hair.volume() : hair.volume() * 1.045);
    }

    void behind() {
        Shape back = shapes.behind();
        g.setPaint(
                Brush.vertical(-170, 190, Brush.darker(colour, 0.18), Brush.darker(colour, 0.42)));
        g.fill(back);
        if (hair.style() != Look.Hair.Style.PERM) {
            Brush.inside(g, back, () -> falling(back, 90));
        }
    }

    /** The shadow that the hair throws on the forehead. */
    void shadow(Color skin) {
        g.translate(1.5, 5);
        Brush.line(g, shapes.front(), 5, Brush.shade(skin, 0.6), 0.22);
        g.translate(-1.5, -5);
    }

    void front() {
        Shape front = shapes.front();
        g.setPaint(
                Brush.vertical(
                        -175, 20, Brush.lighter(colour, 0.1), colour, Brush.darker(colour, 0.22)));
        g.fill(front);
        Brush.inside(
                g,
                front,
                () -> {
                    if (hair.style() == Look.Hair.Style.PERM) {
                        curls();
                    } else {
                        combed();
                    }
                    Color light = Brush.lighter(colour, 0.55);
                    Brush.spot(
                            g,
                            -f.halfWidth() * 0.45,
                            -128,
                            f.halfWidth() * 0.6,
                            17,
                            -18,
                            light,
                            0.3);
                    Brush.spot(
                            g,
                            f.halfWidth() * 0.55,
                            -118,
                            f.halfWidth() * 0.36,
                            13,
                            28,
                            light,
                            0.16);
                });
        if (!pose.formal()) {
            loose();
        }
    }

    /** Strands from the parting over the crown to the edge. */
    private void combed() {
        Random random = new Random(pose.formal() ? 3 : 4);
        double px = hair.parting() * f.halfWidth() * 0.55;
        boolean back =
                hair.style() == Look.Hair.Style.SWEPT_BACK || hair.style() == Look.Hair.Style.BUN;
        for (int i = 0; i < 120; i++) {
            double t = random.nextDouble() * 2 - 1;
            double far = f.halfWidth() * (0.25 + 1.0 * Math.abs(t)) * Math.signum(t);
            double endY = -165 + 215 * Math.pow(Math.abs(t), 1.5) + random.nextGaussian() * 9;
            double startX = back ? far * 0.75 : px + far * 0.3;
            double startY = back ? f.hairlineY() + 6 : -150 + random.nextDouble() * 16;
            strand(
                    random,
                    startX,
                    startY,
                    (startX + far) / 2 + far * 0.22,
                    -150 + 40 * t * t,
                    px * 0.25 + far,
                    endY);
        }
    }

    private void curls() {
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            double x = (random.nextDouble() * 2 - 1) * f.halfWidth() * 1.35;
            double y = -185 + random.nextDouble() * 235;
            double r = 5 + random.nextDouble() * 9;
            boolean lit = random.nextInt(3) == 0;
            g.setStroke(Brush.stroke(lit ? 1.6 : 2.2));
            g.setColor(
                    Brush.alpha(
                            lit ? Brush.lighter(colour, 0.45) : Brush.darker(colour, 0.42), 0.42));
            g.draw(
                    new Arc2D.Double(
                            x,
                            y,
                            2 * r,
                            1.7 * r,
                            random.nextInt(360),
                            150 + random.nextInt(120),
                            Arc2D.OPEN));
        }
    }

    private void falling(Shape back, int many) {
        Random random = new Random(6);
        Rectangle2D box = back.getBounds2D();
        for (int i = 0; i < many; i++) {
            double x = box.getMinX() + random.nextDouble() * box.getWidth();
            double lean = x * 0.08;
            strand(random, x * 0.8, -120, x * 1.05, 10, x + lean, box.getMaxY());
        }
    }

    private void strand(
            Random random, double x0, double y0, double x1, double y1, double x2, double y2) {
        boolean lit = random.nextInt(5) < 2;
        // dark lines in white hair would look like wire
        double depth =
                0.5 - 0.34 * (colour.getRed() + colour.getGreen() + colour.getBlue()) / 765.0;
        g.setStroke(Brush.stroke(0.8 + random.nextDouble() * 1.2));
        g.setColor(
                Brush.alpha(
                        lit ? Brush.lighter(colour, 0.26) : Brush.darker(colour, depth),
                        0.14 + random.nextDouble() * 0.22));
        g.draw(Brush.curve(x0, y0, x1, y1, x2, y2));
    }

    private void loose() {
        if (hair.style() == Look.Hair.Style.RECEDING) {
            return;
        }
        Random random = new Random(9);
        g.setColor(Brush.alpha(colour, 0.5));
        for (int i = 0; i < 5; i++) {
            double x = (random.nextDouble() * 2 - 1) * f.halfWidth() * 0.8;
            double top = -145 - 30 * hair.volume() + Math.abs(x) * 0.5;
            g.setStroke(Brush.stroke(0.9));
            g.draw(Brush.curve(x * 0.8, top + 22, x, top + 7, x * 1.12 + 5, top + 11));
        }
    }

    /** A cloud of overlapping discs along an arc: permed hair. */
    static Area cloud(
            double rx, double ry, double cy, double fromDegrees, double toDegrees, double lump) {
        Area area = new Area();
        Random random = new Random(2);
        for (double a = fromDegrees; a <= toDegrees; a += 13) {
            double r = lump * (0.85 + random.nextDouble() * 0.35);
            double x = rx * Math.cos(Math.toRadians(a));
            double y = cy + ry * Math.sin(Math.toRadians(a));
            area.add(new Area(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r)));
        }
        return area;
    }
}
