package madoguchi.bench;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Random;
import madoguchi.face.Face;

/**
 * What a counter does to a face, laid over a photograph. Drawn, so that the ranking counts and not
 * the figure: real masks and real glare are not as plain as these.
 *
 * @see LiveFrames
 */
public enum Condition {
    CLEAN(170, 1, 1),
    /** A room without light: a tenth of it is left. */
    DARK(170, 0.1, 0.1),
    /** A window behind the person, the face in its own shadow. */
    BACKLIT(170, 0.2, 1) {
        @Override
        int ground() {
            return 250;
        }
    },
    MASKED(170, 1, 1) {
        @Override
        void over(Graphics2D g, Face.Landmarks at, Random random) {
            double d = distance(at);
            Path2D mask = new Path2D.Double();
            mask.moveTo(at.leftEye().x() - 0.55 * d, at.leftEye().y() + 0.5 * d);
            mask.lineTo(at.nose().x(), at.nose().y() - 0.3 * d);
            mask.lineTo(at.rightEye().x() + 0.55 * d, at.rightEye().y() + 0.5 * d);
            mask.lineTo(at.rightMouth().x() + 0.35 * d, at.rightMouth().y() + 0.45 * d);
            mask.lineTo(at.leftMouth().x() - 0.35 * d, at.leftMouth().y() + 0.45 * d);
            mask.closePath();
            g.setColor(new Color(206, 214, 220));
            g.fill(mask);
        }
    },
    GLASSES(170, 1, 1) {
        @Override
        void over(Graphics2D g, Face.Landmarks at, Random random) {
            double d = distance(at);
            g.setColor(new Color(25, 22, 20));
            g.setStroke(new BasicStroke((float) (0.09 * d)));
            for (Face.Point eye : new Face.Point[] {at.leftEye(), at.rightEye()}) {
                g.draw(
                        new Ellipse2D.Double(
                                eye.x() - 0.38 * d, eye.y() - 0.28 * d, 0.76 * d, 0.6 * d));
            }
            g.draw(
                    new Line2D.Double(
                            at.leftEye().x() + 0.38 * d,
                            at.leftEye().y(),
                            at.rightEye().x() - 0.38 * d,
                            at.rightEye().y()));
        }
    },
    /** Two lamps that shine on skin and glasses; from frame to frame they wander. */
    GLARE(170, 1, 1) {
        @Override
        void over(Graphics2D g, Face.Landmarks at, Random random) {
            double d = distance(at);
            for (int i = 0; i < 2; i++) {
                double x = at.nose().x() + (random.nextDouble() - 0.5) * 1.8 * d;
                double y = at.nose().y() + (random.nextDouble() - 0.7) * 1.6 * d;
                float reach = (float) (0.65 * d);
                g.setPaint(
                        new RadialGradientPaint(
                                (float) x,
                                (float) y,
                                reach,
                                new float[] {0, 0.45f, 1},
                                new Color[] {
                                    Color.WHITE,
                                    new Color(255, 255, 255, 240),
                                    new Color(255, 255, 255, 0)
                                }));
                g.setComposite(AlphaComposite.SrcOver);
                g.fill(new Ellipse2D.Double(x - reach, y - reach, 2 * reach, 2 * reach));
            }
        }
    },
    /** The face fills the frame and is cut by it. */
    TOO_CLOSE(520, 1, 1);

    private final int faceWidth;
    private final double faceLight;
    private final double roomLight;

    Condition(int faceWidth, double faceLight, double roomLight) {
        this.faceWidth = faceWidth;
        this.faceLight = faceLight;
        this.roomLight = roomLight;
    }

    /** In pixels of a frame of 640x480. */
    int faceWidth() {
        return faceWidth;
    }

    double faceLight() {
        return faceLight;
    }

    double roomLight() {
        return roomLight;
    }

    /** Luma of what is behind the person, before the room's light. */
    int ground() {
        return 120;
    }

    /**
     * @param at where the landmarks lie in the frame
     */
    void over(Graphics2D g, Face.Landmarks at, Random random) {
        // nothing lies over the face
    }

    private static double distance(Face.Landmarks at) {
        return Math.hypot(
                at.rightEye().x() - at.leftEye().x(), at.rightEye().y() - at.leftEye().y());
    }
}
