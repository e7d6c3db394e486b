package madoguchi.camera.drawn;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The outlines of hair: what is seen behind the head, and what lies on it down to the hairline. */
final class HairShapes {

    private final Look.Hair hair;
    private final Features f;
    private final double w;
    private final double top;
    private final double side;
    private final double line;
    private final double part;

    HairShapes(Look look, Features f, double volume) {
        this.hair = look.hair();
        this.f = f;
        this.w = f.halfWidth();
        this.top = -142 - 30 * volume;
        this.side = w * (0.99 + 0.1 * volume);
        this.line = f.hairlineY();
        this.part = hair.parting() * w * 0.6;
    }

    Shape behind() {
        return switch (hair.style()) {
            case CROP, SIDE_PART, SWEPT_BACK, TOUSLED, PIXIE -> dome(side * 0.97, top + 10, 26);
            case RECEDING -> dome(w * 1.02, -128, 34);
            case BOB -> curtain(side * 1.12, f.chinY() * 0.93, 0.72);
            case LONG -> curtain(side * 1.18, f.chinY() + 92, 1.06);
            case PONYTAIL -> union(dome(side * 0.98, top + 10, 20), tail());
            case BUN ->
                    union(
                            dome(side * 0.97, top + 10, 12),
                            new Ellipse2D.Double(-46, top - 42, 92, 84));
            case PERM -> HairPainter.cloud(w * 1.14, 150, -12, 150, 390, 33);
        };
    }

    Shape front() {
        return switch (hair.style()) {
            case CROP -> cap(-22, inner(0.8, -38, line + 12, line, line));
            case SIDE_PART -> cap(-4, sidePart());
            case SWEPT_BACK -> cap(-10, inner(0.72, -66, line - 6, line + 12, line - 6));
            case TOUSLED -> cap(-2, spikes());
            case RECEDING -> union(fringeOf(1), fringeOf(-1));
            case BOB -> cap(66, straightFringe());
            case LONG -> cap(96, curtains(0.86));
            case PONYTAIL -> cap(-2, sweep(0.82, 26));
            case BUN -> cap(-8, inner(0.86, -52, line - 2, line - 8, line - 2));
            case PERM -> perm();
            case PIXIE -> cap(18, sweep(0.9, 46));
        };
    }

    /**
     * From the left ear over the top to the right ear, and back along the hairline that {@code
     * inner} draws.
     */
    private Path2D cap(double sideY, Inner inner) {
        Path2D p = Brush.path(-side * 0.97, sideY);
        p.curveTo(-side * 1.06, -60, -side * 0.98, top + 22, -side * 0.34 + part * 0.3, top);
        p.curveTo(
                part * 0.3,
                top - 5,
                side * 0.2 + part * 0.3,
                top - 3,
                side * 0.4 + part * 0.3,
                top + 3);
        p.curveTo(side * 0.98, top + 22, side * 1.06, -60, side * 0.97, sideY);
        inner.draw(p, sideY);
        p.closePath();
        return p;
    }

    private interface Inner {
        void draw(Path2D p, double sideY);
    }

    private Inner inner(double temple, double templeY, double corner, double middle, double left) {
        return (p, sideY) -> {
            p.lineTo(w * 0.93, sideY + 4);
            p.curveTo(w * 0.9, sideY - 22, w * (temple + 0.1), templeY + 8, w * temple, templeY);
            p.curveTo(w * temple, corner, w * 0.45, middle - 3, 0, middle);
            p.curveTo(-w * 0.45, middle - 3, -w * temple, left, -w * temple, templeY);
            p.curveTo(-w * (temple + 0.1), templeY + 8, -w * 0.9, sideY - 22, -w * 0.93, sideY + 4);
        };
    }

    private Inner sidePart() {
        return (p, sideY) -> {
            double s = hair.parting() < 0 ? -1 : 1;
            p.lineTo(w * 0.93, sideY + 4);
            p.curveTo(w * 0.88, -24, w * 0.86, -44, w * 0.82, -54);
            if (s > 0) {
                p.curveTo(w * 0.78, line - 6, w * 0.6, line - 16, part, line - 20);
                p.curveTo(part - w * 0.3, line + 18, -w * 0.5, line + 22, -w * 0.82, -44);
            } else {
                p.curveTo(w * 0.5, line + 22, part + w * 0.3, line + 18, part, line - 20);
                p.curveTo(-w * 0.6, line - 16, -w * 0.78, line - 6, -w * 0.82, -54);
            }
            p.curveTo(-w * 0.86, -44, -w * 0.88, -24, -w * 0.93, sideY + 4);
        };
    }

    private Inner spikes() {
        return (p, sideY) -> {
            p.lineTo(w * 0.92, sideY + 6);
            p.curveTo(w * 0.88, -24, w * 0.86, -36, w * 0.8, -46);
            double[] x = {0.62, 0.5, 0.3, 0.16, -0.04, -0.2, -0.42, -0.55, -0.7};
            double[] y = {24, -8, 34, 2, 38, 0, 34, -6, 26};
            for (int i = 0; i < x.length; i++) {
                p.quadTo(w * (x[i] + 0.09), line + y[i] * 0.55, w * x[i], line + y[i]);
            }
            p.quadTo(-w * 0.78, line + 8, -w * 0.8, -46);
            p.curveTo(-w * 0.86, -36, -w * 0.88, -24, -w * 0.92, sideY + 6);
        };
    }

    private Inner straightFringe() {
        return (p, sideY) -> {
            double y = f.browY() - 13;
            p.curveTo(side * 0.96, sideY + 22, w * 0.9, sideY + 26, w * 0.87, sideY + 8);
            p.curveTo(w * 0.9, 30, w * 0.92, -8, w * 0.8, y + 8);
            p.curveTo(w * 0.45, y - 4, w * 0.2, y - 5, part * 0.3, y - 3);
            p.curveTo(-w * 0.2, y - 5, -w * 0.45, y - 4, -w * 0.8, y + 8);
            p.curveTo(-w * 0.92, -8, -w * 0.9, 30, -w * 0.87, sideY + 8);
            p.curveTo(-w * 0.9, sideY + 26, -side * 0.96, sideY + 22, -side * 0.97, sideY);
        };
    }

    private Inner curtains(double open) {
        return (p, sideY) -> {
            p.curveTo(side * 0.96, sideY + 50, w * 0.94, sideY + 44, w * 0.9, sideY + 4);
            p.curveTo(w * (open + 0.04), 40, w * open, -20, w * 0.62, line + 18);
            p.curveTo(w * 0.4, line - 8, part + 12, line - 22, part, line - 34);
            p.curveTo(part - 12, line - 22, -w * 0.4, line - 8, -w * 0.62, line + 18);
            p.curveTo(-w * open, -20, -w * (open + 0.04), 40, -w * 0.9, sideY + 4);
            p.curveTo(-w * 0.94, sideY + 44, -side * 0.96, sideY + 50, -side * 0.97, sideY);
        };
    }

    /** Hair brushed to one side of the forehead, {@code deep} below the hairline. */
    private Inner sweep(double temple, double deep) {
        return (p, sideY) -> {
            double s = hair.parting() < 0 ? 1 : -1;
            p.lineTo(w * 0.92, sideY + 8);
            p.curveTo(w * 0.9, -20, w * 0.9, -34, w * temple, s > 0 ? line + deep : -58);
            if (s > 0) {
                p.curveTo(w * 0.4, line + deep * 0.95, part + w * 0.35, line + 4, part, line - 22);
                p.curveTo(part - w * 0.16, line - 10, -w * 0.76, line - 2, -w * temple, -54);
            } else {
                p.curveTo(w * 0.76, line - 2, part + w * 0.16, line - 10, part, line - 22);
                p.curveTo(
                        part - w * 0.35,
                        line + 4,
                        -w * 0.4,
                        line + deep * 0.95,
                        -w * temple,
                        line + deep);
            }
            p.curveTo(-w * 0.9, -34, -w * 0.9, -20, -w * 0.92, sideY + 8);
        };
    }

    private Shape perm() {
        Area area = HairPainter.cloud(w * 0.98, 108, -58, 168, 372, 34);
        area.add(HairPainter.cloud(w * 0.66, 54, line - 6, 190, 350, 23));
        return area;
    }

    /** What is left above one ear. */
    private Path2D fringeOf(int s) {
        Path2D p = Brush.path(s * w * 1.05, 12);
        p.curveTo(s * w * 1.16, -30, s * w * 1.1, -74, s * w * 0.9, -100);
        p.curveTo(s * w * 0.92, -70, s * w * 0.88, -40, s * w * 0.9, -6);
        p.closePath();
        return p;
    }

    private Path2D dome(double half, double high, double low) {
        Path2D p = Brush.path(-half, low);
        p.curveTo(-half * 1.12, -70, -half * 0.8, high, 0, high);
        p.curveTo(half * 0.8, high, half * 1.12, -70, half, low);
        p.closePath();
        return p;
    }

    private Path2D curtain(double half, double bottom, double inward) {
        Path2D p = Brush.path(0, top);
        p.curveTo(half * 0.78, top, half * 1.02, -70, half, 10);
        p.curveTo(half * 1.05, bottom * 0.5, half * 1.1, bottom * 0.85, half * inward, bottom);
        p.curveTo(half * 0.4, bottom + 8, -half * 0.4, bottom + 8, -half * inward, bottom);
        p.curveTo(-half * 1.1, bottom * 0.85, -half * 1.05, bottom * 0.5, -half, 10);
        p.curveTo(-half * 1.02, -70, -half * 0.78, top, 0, top);
        p.closePath();
        return p;
    }

    private Path2D tail() {
        Path2D p = Brush.path(w * 0.7, 20);
        p.curveTo(w * 1.5, 40, w * 1.25, 150, w * 0.95, 225);
        p.curveTo(w * 0.9, 170, w * 0.6, 120, w * 0.5, 90);
        p.closePath();
        return p;
    }

    private static Area union(Shape a, Shape b) {
        Area area = new Area(a);
        area.add(new Area(b));
        return area;
    }
}
