package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * One person of the demo, drawn: the portrait of the card, a small picture for lists, and whatever
 * the camera sees.
 */
public final class DrawnPerson {

    private static final Color PAPER = new Color(236, 240, 243);

    private DrawnPerson() {}

    /**
     * The portrait of the card: frontal, even light, plain ground, dressed for it; 200x250 pixels.
     */
    public static BufferedImage card(Look look) {
        return portrait(look, 200, 250, 0.58, 0.49, Pose.CARD);
    }

    /** A small square picture for lists, as the person looks at the counter. */
    public static BufferedImage thumbnail(Look look, int side) {
        return portrait(
                look,
                side,
                side,
                side / 420.0,
                0.5,
                new Pose(0, 0, 0, 0.15, false, Stage.Worn.NOTHING));
    }

    private static BufferedImage portrait(
            Look look, int width, int height, double scale, double eyes, Pose pose) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = smooth(image);
        g.setPaint(
                Brush.vertical(0, height, Brush.lighter(PAPER, 0.35), Brush.darker(PAPER, 0.05)));
        g.fillRect(0, 0, width, height);
        g.translate(width / 2.0, height * eyes);
        g.scale(scale, scale);
        paint(g, look, pose);
        g.dispose();
        return image;
    }

    /** Draws with the middle between the eyes at 0,0 and a head 200 wide. */
    static void paint(Graphics2D g, Look look, Pose pose) {
        Features f = Features.of(look);
        HairPainter hair = new HairPainter(g, look, f, pose);
        HeadPainter head = new HeadPainter(g, look, f);
        EyePainter eyes = new EyePainter(g, look, f);
        MouthPainter mouth = new MouthPainter(g, look, f);
        hair.behind();
        new BodyPainter(g, look, f).body(pose.formal());
        head.ears();
        head.skin();
        // what stands out of the face moves further when the head turns
        shifted(
                g,
                pose.shift(5, 15),
                () -> {
                    hair.shadow(Look.colour(look.skin().tone()));
                    head.age();
                    eyes.eyes(pose.blink());
                    eyes.brows();
                });
        shifted(
                g,
                pose.shift(5, 29),
                () -> {
                    mouth.beard();
                    mouth.mouth(pose.smile());
                });
        shifted(
                g,
                pose.shift(8, 38),
                () -> {
                    mouth.nose();
                    mouth.shine();
                });
        shifted(g, pose.shift(2, 6), hair::front);
        shifted(g, pose.shift(6, 18), new GlassesPainter(g, look, f)::glasses);
        shifted(g, pose.shift(6, 26), () -> new WornPainter(g, f).worn(pose.worn()));
    }

    static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    private static void shifted(Graphics2D g, double x, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, 0);
        drawing.run();
        g.setTransform(before);
    }
}
