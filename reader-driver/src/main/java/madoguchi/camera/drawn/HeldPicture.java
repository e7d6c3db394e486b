package madoguchi.camera.drawn;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/**
 * A picture of a person held before the camera: a photo on paper, a telephone. It is flat, shakes
 * with the hand that holds it, and shows what a camera sees of such things: a border or a bezel,
 * paler colours, the raster of a screen, the lamp in the glass. Which paper and which telephone
 * follows from the seed.
 */
final class HeldPicture {

    private static final double WIDE = 400;
    private static final double HIGH = 500;
    private static final double EYES = 0.47;

    private final double border;
    private final double pale;
    private final double rasterX;
    private final double rasterY;
    private final double raster;
    private final double lampX;
    private final double lamp;
    private final BufferedImage screen =
            new BufferedImage(LiveScene.WIDTH, LiveScene.HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);

    HeldPicture(long seed) {
        Random random = new Random(seed * 7919 + 5);
        border = 14 + 26 * random.nextDouble();
        pale = 0.04 + 0.14 * random.nextDouble();
        double period = 2.6 + 3.2 * random.nextDouble();
        double tilt = 0.25 * random.nextGaussian();
        rasterX = 2 * Math.PI / period * Math.cos(tilt);
        rasterY = 2 * Math.PI / period * Math.sin(tilt);
        raster = 0.02 + 0.07 * random.nextDouble();
        lampX = 0.3 * random.nextGaussian();
        lamp = 0.4 + 0.6 * random.nextDouble();
    }

    /**
     * @param at where the middle between the eyes of the picture comes to lie, turned and scaled as
     *     a person there would be
     */
    void paint(BufferedImage people, AffineTransform at, Look look, Pose pose, Stage stage) {
        Stage.Medium medium = stage.medium();
        Graphics2D g = DrawnPerson.smooth(people);
        AffineTransform held = new AffineTransform(at);
        // who holds it turns it, because nothing in it can turn
        if (medium != Stage.Medium.PHONE_VIDEO) {
            held.scale(1 - 0.2 * Math.abs(pose.turn()), 1);
        }
        Pose shown =
                medium == Stage.Medium.PHONE_VIDEO
                        ? pose
                        : new Pose(0, 0, 0, 0, false, Stage.Worn.NOTHING);
        g.transform(held);
        switch (medium) {
            case PERSON, PERSON_BEFORE_DOOR ->
                    throw new IllegalArgumentException("a person is not held up");
            case PRINT -> {
                double b = border;
                g.setColor(new Color(250, 250, 247));
                g.fill(picture(b));
                face(g, picture(0), look, shown, pale);
            }
            case POSTER -> face(g, picture(900), look, shown, pale);
            case PHONE_PHOTO, PHONE_VIDEO -> {
                double b = 8 + border / 3;
                g.setColor(new Color(14, 15, 18));
                Rectangle2D r = picture(b);
                g.fill(
                        new RoundRectangle2D.Double(
                                r.getX(), r.getY(), r.getWidth(), r.getHeight(), 60, 60));
                g.setStroke(new BasicStroke(4));
                g.setColor(new Color(120, 124, 130));
                g.draw(
                        new RoundRectangle2D.Double(
                                r.getX(), r.getY(), r.getWidth(), r.getHeight(), 60, 60));
                face(g, picture(0), look, shown, 0);
                Brush.inside(
                        g,
                        picture(0),
                        () -> Brush.spot(g, lampX * WIDE, -HIGH * 0.14, 80, 60, Color.WHITE, lamp));
                raster(people, held.createTransformedShape(picture(0)));
            }
        }
        g.dispose();
    }

    private static Rectangle2D picture(double more) {
        return new Rectangle2D.Double(
                -WIDE / 2 - more, -HIGH * EYES - more, WIDE + 2 * more, HIGH + 2 * more);
    }

    private void face(Graphics2D g, Rectangle2D where, Look look, Pose pose, double pale) {
        Brush.inside(
                g,
                where,
                () -> {
                    g.setPaint(
                            Brush.vertical(
                                    where.getMinY(),
                                    where.getMaxY(),
                                    new Color(206, 214, 220),
                                    new Color(168, 178, 186)));
                    g.fill(where);
                    DrawnPerson.paint(g, look, pose);
                    g.setColor(Brush.alpha(new Color(214, 210, 204), pale));
                    g.fill(where);
                });
    }

    /** The dots of the screen and those of the sensor beat against each other. */
    private void raster(BufferedImage people, Shape where) {
        Graphics2D g = screen.createGraphics();
        g.setComposite(AlphaComposite.Clear);
        g.fillRect(0, 0, screen.getWidth(), screen.getHeight());
        g.setComposite(AlphaComposite.Src);
        g.setColor(Color.WHITE);
        g.fill(where);
        g.dispose();
        int[] inside = ((DataBufferInt) screen.getRaster().getDataBuffer()).getData();
        int[] picture = ((DataBufferInt) people.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < picture.length; i++) {
            if (inside[i] != 0) {
                int x = i % LiveScene.WIDTH;
                int y = i / LiveScene.WIDTH;
                double wave = Math.sin(x * rasterX + y * rasterY);
                picture[i] = times(picture[i], 1 + raster * wave);
            }
        }
    }

    /** Brighter or darker, and a little bluer, as screens are. */
    private static int times(int argb, double by) {
        int r = Math.clamp((int) ((argb >> 16 & 255) * by * 0.95), 0, 255);
        int green = Math.clamp((int) ((argb >> 8 & 255) * by), 0, 255);
        int b = Math.clamp((int) ((argb & 255) * by * 1.06), 0, 255);
        return argb & 0xff000000 | r << 16 | green << 8 | b;
    }
}
