package madoguchi.camera.drawn;

import java.awt.geom.Path2D;

/**
 * Where the parts of a face are, in units of drawing: the middle between the eyes is 0,0, an
 * average head is 200 wide and its chin is at 132, y grows downwards.
 */
record Features(
        double halfWidth,
        double chinY,
        double crownY,
        double jawX,
        double jawY,
        double chinX,
        double eyeX,
        double browY,
        double noseY,
        double mouthY,
        double hairlineY) {

    static Features of(Look look) {
        Look.Head head = look.head();
        double halfWidth = 100 * head.width();
        double chinY = 132 * head.length();
        double noseY = 61 * look.nose().length();
        return new Features(
                halfWidth,
                chinY,
                -142,
                halfWidth * (0.74 + 0.19 * head.jaw()),
                chinY * 0.64,
                halfWidth * (0.2 + 0.26 * head.chin()),
                43 * look.eyes().distance(),
                -28 * look.brows().height(),
                noseY,
                noseY + (chinY - noseY) * 0.43,
                -70 - 38 * look.hair().hairline());
    }

    /** The outline of the head without ears and hair. */
    Path2D outline(double cheeks) {
        double full = halfWidth * (0.05 * cheeks - 0.02);
        Path2D p = Brush.path(0, crownY);
        half(p, 1, full);
        Path2D left = Brush.path(0, crownY);
        half(left, -1, full);
        p.append(left, false);
        return p;
    }

    private void half(Path2D p, int side, double full) {
        double w = halfWidth;
        double temple = w * 0.95;
        p.curveTo(side * 0.6 * w, crownY, side * temple, -112, side * temple, -48);
        p.curveTo(side * temple, -25, side * w, -8, side * w, 16);
        p.curveTo(
                side * (w + full),
                chinY * 0.32,
                side * (jawX + full + 3),
                jawY - chinY * 0.16,
                side * (jawX + full * 0.6),
                jawY);
        p.curveTo(
                side * (jawX * 0.95 + full * 0.5),
                jawY + chinY * 0.15,
                side * (chinX + (jawX - chinX) * 0.5),
                chinY * 0.945,
                side * chinX,
                chinY * 0.985);
        p.curveTo(
                side * chinX * 0.7,
                chinY * 1.004,
                side * chinX * 0.3,
                chinY * 1.006,
                0,
                chinY * 1.006);
    }
}
