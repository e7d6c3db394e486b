package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Nose, mouth, and the beard round them. */
final class MouthPainter {

    private final Graphics2D g;
    private final Look look;
    private final Features f;
    private final Color skin;

    MouthPainter(Graphics2D g, Look look, Features f) {
        this.g = g;
        this.look = look;
        this.f = f;
        this.skin = Look.colour(look.skin().tone());
    }

    void nose() {
        Look.Nose nose = look.nose();
        double y = f.noseY();
        double wing = 17 * nose.width();
        Color shadow = Brush.shade(skin, 0.5);
        Color light = Brush.lighter(skin, 0.6);
        // the light comes from the left of the picture, so the right flank is the dark one
        Brush.spot(
                g, 12 * nose.width(), y * 0.45, 9, y * 0.62, shadow, 0.12 + 0.22 * nose.bridge());
        Brush.spot(g, -12 * nose.width(), y * 0.4, 7, y * 0.5, shadow, 0.05 + 0.12 * nose.bridge());
        Brush.spot(g, -1, y * 0.38, 5, y * 0.5, light, 0.2 + 0.3 * nose.bridge());
        Brush.spot(g, -2, y - 10, 10 * nose.width(), 9, light, 0.6);
        Brush.spot(g, 0, y + 6, wing * 1.25, 8, shadow, 0.5);
        Brush.bothSides(
                g,
                () -> {
                    Brush.spot(g, wing * 0.9, y - 5, 7, 10, shadow, 0.3);
                    Brush.line(
                            g,
                            Brush.curve(
                                    wing * 0.82,
                                    y - 15,
                                    wing * 1.32,
                                    y - 8,
                                    wing * 1.2,
                                    y + 5,
                                    wing * 0.66,
                                    y + 2),
                            1.9,
                            Brush.shade(skin, 0.62),
                            0.66);
                    Path2D nostril = Brush.path(wing * 0.2, y + 1);
                    nostril.curveTo(wing * 0.35, y - 5, wing * 0.8, y - 4, wing * 0.78, y + 1);
                    nostril.curveTo(wing * 0.6, y + 3, wing * 0.4, y + 3, wing * 0.2, y + 1);
                    g.setColor(Brush.alpha(Brush.shade(skin, 0.85), 0.85));
                    g.fill(nostril);
                });
        Brush.line(
                g,
                Brush.curve(-wing * 0.35, y + 3, 0, y + 8, wing * 0.35, y + 3),
                1.7,
                Brush.shade(skin, 0.62),
                0.55);
        Brush.spot(g, 0, (y + f.mouthY()) / 2 + 1, 4.5, 10, shadow, 0.34);
    }

    void mouth(double extraSmile) {
        Look.Mouth mouth = look.mouth();
        Color lip = Look.colour(mouth.colour());
        double y = f.mouthY();
        double half = 29 * mouth.width();
        double smile = Math.clamp(mouth.smile() + extraSmile, -0.6, 1.2);
        double corner = y - 7 * smile;
        double top = 3 + 8 * mouth.fullness();
        double bottom = 5 + 11 * mouth.fullness();
        double sag = y + 2.5 * smile;

        Path2D upper = Brush.path(-half, corner);
        upper.curveTo(-half * 0.6, y - top * 0.7, -half * 0.32, y - top * 1.35, 0, y - top * 0.75);
        upper.curveTo(half * 0.32, y - top * 1.35, half * 0.6, y - top * 0.7, half, corner);
        upper.curveTo(half * 0.45, sag + 1.5, half * 0.15, sag + 1, 0, sag + 2);
        upper.curveTo(-half * 0.15, sag + 1, -half * 0.45, sag + 1.5, -half, corner);
        g.setPaint(Brush.vertical(y - top, y + 3, Brush.shade(lip, 0.08), Brush.shade(lip, 0.34)));
        g.fill(upper);

        Path2D lower = Brush.path(-half, corner);
        lower.curveTo(-half * 0.45, sag + 1.5, -half * 0.15, sag + 1, 0, sag + 2);
        lower.curveTo(half * 0.15, sag + 1, half * 0.45, sag + 1.5, half, corner);
        lower.curveTo(
                half * 0.6, y + bottom * 1.1, half * 0.3, y + bottom * 1.3, 0, y + bottom * 1.3);
        lower.curveTo(-half * 0.3, y + bottom * 1.3, -half * 0.6, y + bottom * 1.1, -half, corner);
        g.setPaint(
                Brush.vertical(
                        y,
                        y + bottom * 1.3,
                        Brush.lighter(lip, 0.12),
                        lip,
                        Brush.shade(lip, 0.22)));
        g.fill(lower);
        Brush.spot(g, -4, y + bottom * 0.72, half * 0.42, bottom * 0.34, Color.WHITE, 0.42);

        Color dark = Brush.shade(Brush.darker(lip, 0.45), 0.4);
        Path2D seam =
                Brush.curve(
                        -half, corner, -half * 0.42, sag + 2, -half * 0.14, sag + 1, 0, sag + 2);
        seam.curveTo(half * 0.14, sag + 1, half * 0.42, sag + 2, half, corner);
        Brush.line(g, seam, 1.9, dark, 0.9);
        Brush.bothSides(
                g, () -> Brush.spot(g, half + 1, corner, 6, 5, Brush.shade(skin, 0.6), 0.5));
    }

    /** Under the mouth and the nose, so drawn before them. */
    void beard() {
        Color c = Look.colour(look.beard().colour());
        switch (look.beard().kind()) {
            case NONE -> {}
            case STUBBLE ->
                    Brush.inside(
                            g,
                            f.outline(look.head().cheeks()),
                            () -> {
                                Brush.spot(
                                        g,
                                        0,
                                        f.chinY() * 0.92,
                                        f.jawX() * 1.15,
                                        f.chinY() * 0.36,
                                        c,
                                        0.42);
                                Brush.spot(g, 0, f.mouthY() - 14, 40, 12, c, 0.4);
                            });
            case MOUSTACHE -> moustache(c, 1.25);
            case GOATEE -> {
                moustache(c, 0.85);
                chin(c, 30, f.mouthY() + 18);
            }
            case FULL -> {
                full(c);
                moustache(c, 1.05);
            }
        }
    }

    private void moustache(Color c, double size) {
        double y = f.mouthY();
        double half = 36 * look.mouth().width() * size;
        Path2D hair = Brush.path(0, f.noseY() + 8);
        hair.curveTo(half * 0.45, f.noseY() + 5, half * 0.9, y - 10, half, y + 5);
        hair.curveTo(half * 0.6, y - 3, half * 0.3, y - 4, 0, y - 3);
        hair.curveTo(-half * 0.3, y - 4, -half * 0.6, y - 3, -half, y + 5);
        hair.curveTo(-half * 0.9, y - 10, -half * 0.45, f.noseY() + 5, 0, f.noseY() + 8);
        fur(hair, c, 0, f.noseY(), half);
    }

    private void chin(Color c, double half, double top) {
        double bottom = f.chinY() + 10;
        Path2D hair = Brush.path(-half, top);
        hair.curveTo(-half * 0.4, top + 8, half * 0.4, top + 8, half, top);
        hair.curveTo(half * 1.25, bottom - 14, half * 0.6, bottom, 0, bottom);
        hair.curveTo(-half * 0.6, bottom, -half * 1.25, bottom - 14, -half, top);
        fur(hair, c, 0, top - 10, half);
    }

    private void full(Color c) {
        double x = f.halfWidth() * 0.97;
        double bottom = f.chinY() + 15;
        Path2D hair = Brush.path(-x, 22);
        hair.curveTo(-x * 0.86, 50, -x * 0.66, f.mouthY() - 22, -40, f.mouthY() - 12);
        hair.curveTo(-44, f.mouthY() + 20, 44, f.mouthY() + 20, 40, f.mouthY() - 12);
        hair.curveTo(x * 0.66, f.mouthY() - 22, x * 0.86, 50, x, 22);
        hair.curveTo(x * 1.04, f.jawY(), f.jawX() * 1.02, bottom, 0, bottom);
        hair.curveTo(-f.jawX() * 1.02, bottom, -x * 1.04, f.jawY(), -x, 22);
        fur(hair, c, 0, 0, x);
    }

    private void fur(Path2D shape, Color c, double rootX, double rootY, double reach) {
        Brush.line(g, shape, 4, c, 0.2);
        g.setPaint(
                Brush.vertical(
                        rootY, f.chinY() + 15, Brush.lighter(c, 0.1), Brush.darker(c, 0.22)));
        g.fill(shape);
        Brush.inside(
                g,
                shape,
                () -> {
                    Random random = new Random(11);
                    g.setStroke(Brush.stroke(1.2));
                    for (int i = 0; i < 130; i++) {
                        double x = rootX + (random.nextDouble() * 2 - 1) * reach;
                        double y = rootY + random.nextDouble() * (f.chinY() + 15 - rootY);
                        g.setColor(
                                Brush.alpha(
                                        i % 3 == 0 ? Brush.lighter(c, 0.35) : Brush.darker(c, 0.4),
                                        0.45));
                        g.draw(
                                Brush.curve(
                                        x,
                                        y,
                                        x + (x - rootX) * 0.05,
                                        y + 6,
                                        x + (x - rootX) * 0.16,
                                        y + 12));
                    }
                });
    }

    /** A dot of light that makes skin look moist; on the tip of the nose. */
    void shine() {
        g.setColor(Brush.alpha(Color.WHITE, 0.35));
        g.fill(new Ellipse2D.Double(-5, f.noseY() - 14, 5, 4));
    }
}
