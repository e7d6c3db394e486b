package madoguchi.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Instant;
import java.util.Random;
import madoguchi.camera.CardPhotos;
import madoguchi.camera.Frame;
import madoguchi.face.Face;

/** A photograph made into what a card holds, and into what a camera at a counter sees. */
final class LiveFrames {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int CARD_WIDTH = 200;
    private static final int CARD_HEIGHT = 250;

    /** A card's photo shows a face of so much of its width. */
    private static final double CARD_FACE = 1 / 1.75;

    private static final int CARD_QUALITY = 34;

    /** Width of a face that is shown to the networks against spoofing. */
    private static final double PRESENTED = 150;

    private static final double NOISE = 4;

    private final BufferedImage picture;
    private final Face face;

    /**
     * @param face as found in the photograph before anything was done to it, with landmarks
     */
    LiveFrames(Frame photograph, Face face) {
        this.picture = image(photograph);
        this.face = face;
    }

    /** JPEG 2000, 200x250. */
    byte[] card() {
        BufferedImage card =
                new BufferedImage(CARD_WIDTH, CARD_HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        double scale = CARD_WIDTH * CARD_FACE / face.box().width();
        draw(
                card,
                placed(scale, CARD_WIDTH / 2.0, CARD_HEIGHT * 0.55, 0),
                new Color(225, 225, 230));
        return CardPhotos.jp2(card, CARD_QUALITY);
    }

    /**
     * @param number of the frame in its burst: another noise, another place, another tilt
     */
    Frame live(Condition condition, long number) {
        Random random = new Random(1000 * number + condition.ordinal());
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform place =
                placed(
                        condition.faceWidth() / face.box().width(),
                        WIDTH / 2.0 + 12 * random.nextGaussian(),
                        HEIGHT / 2.0 + 8 * random.nextGaussian(),
                        Math.toRadians(3 * random.nextGaussian()));
        int ground = condition.ground();
        Graphics2D g = draw(frame, place, new Color(ground, ground, ground));
        condition.over(g, moved(place), random);
        g.dispose();
        byte[] bgr = ((DataBufferByte) frame.getRaster().getDataBuffer()).getData().clone();
        light(bgr, condition, place, random);
        return new Frame(number, Instant.EPOCH.plusMillis(66 * number), WIDTH, HEIGHT, bgr);
    }

    /** The photograph as a person, or as what somebody holds up instead of one. */
    Frame presented(Instrument instrument) {
        Random random = new Random(instrument.ordinal());
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform place =
                placed(
                        PRESENTED / face.box().width(),
                        WIDTH / 2.0,
                        HEIGHT / 2.0,
                        Math.toRadians(instrument == Instrument.PERSON ? 0 : 5));
        Shape outline =
                place.createTransformedShape(
                        new Rectangle(0, 0, picture.getWidth(), picture.getHeight()));
        Graphics2D g = frame.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(170, 164, 150), 640, 480, Color.GRAY));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        instrument.behind(g, outline);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, place, null);
        g.dispose();
        byte[] bgr = ((DataBufferByte) frame.getRaster().getDataBuffer()).getData().clone();
        for (int i = 0; i < bgr.length; i++) {
            int x = i / 3 % WIDTH;
            int y = i / 3 / WIDTH;
            double value = bgr[i] & 255;
            if (instrument.everywhere() || outline.contains(x, y)) {
                value = instrument.seen(value, x, y);
            }
            value += NOISE * random.nextGaussian();
            bgr[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Frame(0, Instant.EPOCH, WIDTH, HEIGHT, bgr);
    }

    private Graphics2D draw(BufferedImage on, AffineTransform place, Color ground) {
        Graphics2D g = on.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(ground);
        g.fillRect(0, 0, on.getWidth(), on.getHeight());
        g.drawImage(picture, place, null);
        return g;
    }

    private AffineTransform placed(double scale, double x, double y, double roll) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(roll);
        place.scale(scale, scale);
        place.translate(-face.box().centreX(), -face.box().centreY());
        return place;
    }

    private Face.Landmarks moved(AffineTransform place) {
        Face.Landmarks from = face.landmarks().orElseThrow();
        return new Face.Landmarks(
                moved(place, from.leftEye()),
                moved(place, from.rightEye()),
                moved(place, from.nose()),
                moved(place, from.leftMouth()),
                moved(place, from.rightMouth()));
    }

    private static Face.Point moved(AffineTransform place, Face.Point point) {
        double[] to = {point.x(), point.y()};
        place.transform(to, 0, to, 0, 1);
        return new Face.Point(to[0], to[1]);
    }

    /**
     * The person's light within the photograph's edges, the room's outside, and the sensor's noise.
     */
    private void light(byte[] bgr, Condition condition, AffineTransform place, Random random) {
        double[] edges = {0, 0, picture.getWidth(), picture.getHeight()};
        place.transform(edges, 0, edges, 0, 2);
        for (int y = 0, i = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean person = x >= edges[0] && x < edges[2] && y >= edges[1] && y < edges[3];
                double light = person ? condition.faceLight() : condition.roomLight();
                for (int c = 0; c < 3; c++, i++) {
                    double v = (bgr[i] & 255) * light + NOISE * random.nextGaussian();
                    bgr[i] = (byte) Math.clamp(Math.round(v), 0, 255);
                }
            }
        }
    }

    private static BufferedImage image(Frame frame) {
        BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(frame.bgr(), 0, to, 0, to.length);
        return image;
    }
}
