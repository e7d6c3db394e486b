package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Neck and shoulders, and what is worn over them. */
final class BodyPainter {

    private final Graphics2D g;
    private final Look look;
    private final Features f;
    private final Color skin;
    private final Cut cut;
    private final double base;

    BodyPainter(Graphics2D g, Look look, Features f) {
        this.g = g;
        this.look = look;
        this.f = f;
        this.skin = Look.colour(look.skin().tone());
        this.cut = new Cut(g, f);
        this.base = cut.base;
    }

    void body(boolean formal) {
        neck();
        if (formal) {
            new FormalClothes(g, look, f, cut).wear();
        } else {
            new CasualClothes(g, look, f, cut).wear();
        }
    }

    private void neck() {
        double half = f.jawX() * 0.56;
        Path2D neck = Brush.path(-half, f.jawY() - 10);
        neck.curveTo(-half, base - 20, -half * 1.1, base, -half * 1.9, base + 26);
        neck.lineTo(half * 1.9, base + 26);
        neck.curveTo(half * 1.1, base, half, base - 20, half, f.jawY() - 10);
        neck.closePath();
        g.setPaint(
                Brush.vertical(
                        f.jawY(),
                        base + 26,
                        Brush.shade(skin, 0.5),
                        Brush.shade(skin, 0.28),
                        Brush.shade(skin, 0.14)));
        g.fill(neck);
        Brush.inside(
                g,
                neck,
                () -> {
                    Brush.spot(
                            g, half * 0.9, base - 10, half * 0.7, 60, Brush.shade(skin, 0.6), 0.5);
                    Brush.spot(g, 0, f.chinY() + 6, half * 1.3, 26, Brush.shade(skin, 0.7), 0.6);
                });
    }
}
