package madoguchi.camera.drawn;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/**
 * The waiting room behind the person, out of focus: a window, a plant, a row of chairs, a notice
 * board.
 */
final class Room {

    private Room() {}

    /**
     * @return opaque pixels, 0xffrrggbb, row by row
     */
    static int[] pixels(int width, int height) {
        // drawn at a quarter and enlarged, which is most of the blur
        BufferedImage small = new BufferedImage(width / 4, height / 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = DrawnPerson.smooth(small);
        g.scale(0.25 * width / 640, 0.25 * height / 480);
        draw(g);
        g.dispose();
        float[] box = new float[25];
        Arrays.fill(box, 1 / 25f);
        BufferedImage soft =
                new ConvolveOp(new Kernel(5, 5, box), ConvolveOp.EDGE_NO_OP, null)
                        .filter(small, null);
        BufferedImage full = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D large = DrawnPerson.smooth(full);
        large.drawImage(soft, -8, -8, width + 16, height + 16, null);
        large.dispose();
        return full.getRGB(0, 0, width, height, null, 0, width);
    }

    private static void draw(Graphics2D g) {
        g.setPaint(
                Brush.vertical(
                        0,
                        480,
                        new Color(226, 216, 200),
                        new Color(206, 194, 176),
                        new Color(172, 152, 130)));
        g.fillRect(0, 0, 640, 480);
        g.setPaint(Brush.vertical(380, 480, new Color(150, 122, 96), new Color(120, 96, 76)));
        g.fillRect(0, 385, 640, 95);
        window(g);
        board(g);
        plant(g);
        for (int i = 0; i < 5; i++) {
            g.setPaint(Brush.vertical(300, 420, new Color(108, 142, 138), new Color(70, 98, 96)));
            g.fill(new RoundRectangle2D.Double(-30 + i * 142, 310, 120, 112, 26, 26));
        }
        Brush.spot(g, 120, 120, 330, 300, new Color(255, 250, 232), 0.5);
        Brush.spot(g, 640, 480, 420, 300, new Color(60, 40, 30), 0.32);
    }

    /** A door right behind the person, in focus. */
    static void door(Graphics2D g) {
        g.setColor(new Color(120, 92, 66));
        g.fillRect(130, 20, 380, 460);
        g.setColor(new Color(216, 206, 190));
        g.fillRect(146, 36, 348, 444);
    }

    private static void window(Graphics2D g) {
        g.setColor(new Color(244, 240, 230));
        g.fillRect(40, 30, 180, 220);
        g.setPaint(
                Brush.vertical(
                        40,
                        240,
                        new Color(196, 224, 240),
                        new Color(232, 240, 226),
                        new Color(170, 200, 150)));
        g.fillRect(50, 40, 76, 200);
        g.fillRect(134, 40, 76, 200);
    }

    private static void board(Graphics2D g) {
        g.setColor(new Color(196, 160, 116));
        g.fill(new RoundRectangle2D.Double(440, 60, 170, 130, 8, 8));
        Color[] papers = {
            new Color(246, 244, 236),
            new Color(214, 228, 240),
            new Color(248, 226, 200),
            new Color(222, 238, 214)
        };
        for (int i = 0; i < 4; i++) {
            g.setColor(papers[i]);
            g.fillRect(452 + (i % 2) * 80, 70 + (i / 2) * 58, 66, 50);
        }
    }

    private static void plant(Graphics2D g) {
        g.setColor(new Color(206, 150, 116));
        g.fill(new RoundRectangle2D.Double(546, 320, 70, 80, 16, 16));
        for (int i = 0; i < 9; i++) {
            double a = Math.toRadians(-160 + i * 18);
            Path2D leaf =
                    Brush.curve(
                            581,
                            325,
                            581 + 40 * Math.cos(a),
                            290 + 60 * Math.sin(a),
                            581 + 84 * Math.cos(a),
                            310 + 120 * Math.sin(a));
            g.setStroke(Brush.stroke(15));
            g.setColor(i % 2 == 0 ? new Color(96, 138, 88) : new Color(122, 164, 104));
            g.draw(leaf);
        }
        g.setColor(new Color(122, 164, 104));
        g.fill(new Ellipse2D.Double(556, 250, 50, 70));
    }
}
