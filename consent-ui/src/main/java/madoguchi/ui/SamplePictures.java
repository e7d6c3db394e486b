package madoguchi.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import madoguchi.screen.Glass.Picture;

/** A drawn person where the gallery needs a camera picture or a card's photo: nobody's face. */
final class SamplePictures {

    private SamplePictures() {}

    static Picture person(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xcfdbe4));
        g.fillRect(0, 0, width, height);
        g.translate(width / 2.0, height / 2.0);
        double unit = Math.min(width / 240.0, height / 300.0);
        g.scale(unit, unit);
        g.setColor(new Color(0x52708a));
        g.fill(new Ellipse2D.Double(-105, 92, 210, 190));
        g.setColor(new Color(0xe3b48f));
        g.fill(new Ellipse2D.Double(-24, 50, 48, 70));
        g.setColor(new Color(0x4a4543));
        g.fill(new Ellipse2D.Double(-72, -98, 144, 168));
        g.setColor(new Color(0xf0c7a4));
        g.fill(new Ellipse2D.Double(-60, -72, 120, 152));
        g.setColor(new Color(0x4a4543));
        g.fill(new Arc2D.Double(-64, -88, 128, 96, 0, 180, Arc2D.CHORD));
        g.fill(new Ellipse2D.Double(-32, -8, 12, 12));
        g.fill(new Ellipse2D.Double(20, -8, 12, 12));
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(-22, 18, 44, 30, 200, 140, Arc2D.OPEN));
        g.dispose();
        return bgr(image);
    }

    static Picture bgr(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var bgr = new byte[width * height * 3];
        for (int i = 0, at = 0; i < width * height; i++) {
            int rgb = image.getRGB(i % width, i / width);
            bgr[at++] = (byte) rgb;
            bgr[at++] = (byte) (rgb >> 8);
            bgr[at++] = (byte) (rgb >> 16);
        }
        return new Picture(width, height, bgr);
    }
}
