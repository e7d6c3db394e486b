package madoguchi.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * The trade of false matches against false non-matches: as numbers, and drawn with both axes
 * logarithmic from 0.001 % to 100 %.
 */
public final class DetCurve {

    private static final int SIDE = 640;
    private static final int MARGIN = 90;
    private static final int DECADES = 5;
    private static final Color INK = new Color(0x1a1a1a);
    private static final Color GRID = new Color(0xd8d8d8);
    private static final Color CURVE = new Color(0x0017c1);

    private DetCurve() {}

    public static void writeCsv(ErrorRates rates, Path file) throws IOException {
        Files.writeString(
                file,
                "threshold,fmr,fnmr\n"
                        + rates.curve().stream()
                                .map(
                                        point ->
                                                String.format(
                                                        Locale.ROOT,
                                                        "%.5f,%.8f,%.8f\n",
                                                        point.threshold(),
                                                        point.fmr(),
                                                        point.fnmr()))
                                .collect(Collectors.joining()));
    }

    /**
     * @param title stands above the picture
     */
    public static void writePng(ErrorRates rates, String title, Path file) throws IOException {
        BufferedImage image =
                new BufferedImage(SIDE + 2 * MARGIN, SIDE + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            grid(g);
            curve(g, rates.curve());
            g.setColor(INK);
            g.setFont(g.getFont().deriveFont(16f));
            g.drawString(title, MARGIN, MARGIN / 2);
        } finally {
            g.dispose();
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static void grid(Graphics2D g) {
        g.setFont(g.getFont().deriveFont(14f));
        for (int decade = 0; decade <= DECADES; decade++) {
            double rate = Math.pow(10, -decade);
            int x = (int) across(rate);
            int y = (int) up(rate);
            g.setColor(GRID);
            g.drawLine(x, MARGIN, x, MARGIN + SIDE);
            g.drawLine(MARGIN, y, MARGIN + SIDE, y);
            g.setColor(INK);
            String label = decade < 3 ? 100 / (int) Math.pow(10, decade) + " %" : small(decade);
            g.drawString(label, x - 18, MARGIN + SIDE + 22);
            g.drawString(label, 24, y + 5);
        }
        g.drawString("false match rate (FMR)", MARGIN + SIDE / 2 - 70, MARGIN + SIDE + 56);
        g.rotate(-Math.PI / 2);
        g.drawString("false non-match rate (FNMR)", -MARGIN - SIDE / 2 - 90, 16);
        g.rotate(Math.PI / 2);
    }

    private static String small(int decade) {
        return String.format(Locale.ROOT, "%." + (decade - 2) + "f %%", Math.pow(10, 2 - decade));
    }

    private static void curve(Graphics2D g, List<ErrorRates.Point> points) {
        Path2D line = new Path2D.Double();
        double before = 1;
        for (ErrorRates.Point point : points) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(across(point.fmr()), up(point.fnmr()));
            } else {
                // a step: at the next threshold first strangers are lost, then one's own
                line.lineTo(across(point.fmr()), up(before));
                line.lineTo(across(point.fmr()), up(point.fnmr()));
            }
            before = point.fnmr();
        }
        g.setColor(CURVE);
        g.setStroke(new BasicStroke(2.5f));
        g.setClip(MARGIN, MARGIN, SIDE + 1, SIDE + 1);
        g.draw(line);
        g.setClip(null);
    }

    private static double across(double rate) {
        return MARGIN + SIDE * part(rate);
    }

    private static double up(double rate) {
        return MARGIN + SIDE * (1 - part(rate));
    }

    /** 0 for a hundred-thousandth and less, 1 for all. */
    private static double part(double rate) {
        return Math.max(-0.02, 1 + Math.log10(Math.max(rate, 1e-9)) / DECADES);
    }
}
