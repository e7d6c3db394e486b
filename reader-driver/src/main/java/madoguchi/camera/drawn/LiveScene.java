package madoguchi.camera.drawn;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/**
 * What the drawn camera sees, frame by frame: the same people as on the cards, but in the waiting
 * room, in other clothes and light, never quite still, through a sensor that is noisy. The picture
 * follows from seed, frame number and stage alone. Belongs to one thread.
 */
public final class LiveScene {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;
    public static final int FRAMES_PER_SECOND = 15;

    private static final int NOISE = 1 << 16;

    private final long seed;
    private final int[] room = Room.pixels(WIDTH, HEIGHT);
    private final BufferedImage people =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    private final float[] noise = new float[NOISE];
    private final double[] phase = new double[8];
    private final HeldPicture held;

    public LiveScene(long seed) {
        this.seed = seed;
        this.held = new HeldPicture(seed);
        Random random = new Random(seed);
        for (int i = 0; i < phase.length; i++) {
            phase[i] = random.nextDouble() * 2 * Math.PI;
        }
        for (int i = 0; i < NOISE; i++) {
            noise[i] = (float) random.nextGaussian();
        }
    }

    /**
     * @return blue, green, red; {@link #WIDTH} x {@link #HEIGHT}
     */
    public byte[] frame(long number, Stage stage) {
        Graphics2D g = DrawnPerson.smooth(people);
        g.setComposite(AlphaComposite.Clear);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setComposite(AlphaComposite.SrcOver);
        double t = (double) number / FRAMES_PER_SECOND;
        stage.companion()
                .ifPresent(
                        look -> {
                            g.setTransform(place(t + 50, stage.distance().scale * 0.55, 0.82, 0.4));
                            DrawnPerson.paint(g, look, pose(t + 50, 0, Stage.Worn.NOTHING));
                        });
        stage.person().ifPresent(look -> stand(g, look, t, stage));
        g.dispose();
        return exposed(number, stage.light());
    }

    private void stand(Graphics2D g, Look look, double t, Stage stage) {
        AffineTransform at = place(t, stage.distance().scale, 0.5, 0.47);
        Pose pose = pose(t, turn(t, stage.turn()), stage.worn());
        switch (stage.medium()) {
            case PERSON -> person(g, at, look, pose);
            case PERSON_BEFORE_DOOR -> {
                Room.door(g);
                person(g, at, look, pose);
            }
            case PRINT, POSTER, PHONE_PHOTO, PHONE_VIDEO -> {
                held.paint(people, at, look, pose, stage);
                g.setTransform(at);
            }
        }
        if (stage.light() == Stage.Light.GLARE) {
            for (int i = 0; i < 3; i++) {
                Brush.spot(g, -12, 42, 80, 52, Color.WHITE, 1);
            }
        }
    }

    private static void person(Graphics2D g, AffineTransform at, Look look, Pose pose) {
        g.setTransform(at);
        DrawnPerson.paint(g, look, pose);
    }

    private AffineTransform place(double t, double scale, double x, double y) {
        AffineTransform at =
                AffineTransform.getTranslateInstance(
                        WIDTH * x + scale * (7 * wave(t, 0.21, 0) + 2 * wave(t, 0.9, 1)),
                        HEIGHT * y + scale * (4 * wave(t, 0.27, 2) + 1.5 * wave(t, 1.1, 3)));
        at.rotate(Math.toRadians(2.4 * wave(t, 0.16, 4)));
        double breath = scale * (1 + 0.012 * wave(t, 0.3, 5));
        at.scale(breath, breath);
        return at;
    }

    private Pose pose(double t, double turn, Stage.Worn worn) {
        return new Pose(
                0.7 * wave(t, 0.13, 6), turn, blink(t), 0.12 * wave(t, 0.11, 7), false, worn);
    }

    /** Positive to the right of the picture, which is the person's left. */
    private static double turn(double t, Stage.Turn turn) {
        return switch (turn) {
            case STRAIGHT -> 0;
            case LEFT -> 1;
            case RIGHT -> -1;
            case BOTH -> Math.clamp(1.5 * Math.sin(2 * Math.PI * t / 3), -1, 1);
        };
    }

    /** A blink of a fifth of a second about every four seconds. */
    private double blink(double t) {
        double since = (t + phase[0]) % 4.1;
        return since < 0.2 ? 1 - Math.abs(since - 0.1) / 0.1 : 0;
    }

    private double wave(double t, double hertz, int which) {
        return Math.sin(2 * Math.PI * hertz * t + phase[which]);
    }

    private byte[] exposed(long number, Stage.Light light) {
        int[] front = ((DataBufferInt) people.getRaster().getDataBuffer()).getData();
        byte[] bgr = new byte[WIDTH * HEIGHT * 3];
        float back =
                switch (light) {
                    case NORMAL, GLARE -> 0.94f;
                    case BACKLIT -> 1.55f;
                    case DARK -> 0.15f;
                };
        float person =
                switch (light) {
                    case NORMAL, GLARE -> 1f;
                    case BACKLIT -> 0.3f;
                    case DARK -> 0.15f;
                };
        Random random = new Random(seed * 31 + number);
        for (int y = 0, i = 0, to = 0; y < HEIGHT; y++) {
            int grain = random.nextInt(NOISE);
            for (int x = 0; x < WIDTH; x++, i++) {
                int p = front[i];
                float open = 1 - (p >>> 24) / 255f;
                // the window is on the left of the picture: warm there, a little darker on the
                // other side
                float lit = person * (1.05f - 0.16f * x / WIDTH);
                float dark = back * open;
                int r = room[i];
                bgr[to++] =
                        level(
                                (p & 255) * lit * 0.95f
                                        + (r & 255) * dark
                                        + 2.2f * noise[grain++ & NOISE - 1]);
                bgr[to++] =
                        level(
                                (p >> 8 & 255) * lit
                                        + (r >> 8 & 255) * dark
                                        + 1.8f * noise[grain++ & NOISE - 1]);
                bgr[to++] =
                        level(
                                (p >> 16 & 255) * lit * 1.02f
                                        + (r >> 16 & 255) * dark
                                        + 2f * noise[grain++ & NOISE - 1]);
            }
        }
        return bgr;
    }

    private static byte level(float value) {
        return (byte) (value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5f));
    }
}
