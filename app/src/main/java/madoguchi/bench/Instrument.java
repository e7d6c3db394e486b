package madoguchi.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/**
 * What stands before the camera, in the words of ISO/IEC 30107: a person, or a photograph shown in
 * the person's place. Made over a public photograph, so that the person is one too; real paper and
 * real screens have more to show.
 *
 * @see LiveFrames
 */
public enum Instrument {
    PERSON,
    /** On paper with a white border, held askew: dots of ink, paler. */
    PRINT {
        @Override
        void behind(Graphics2D g, Shape picture) {
            g.setColor(new Color(248, 248, 244));
            g.setStroke(new BasicStroke(40));
            g.draw(picture);
        }

        @Override
        double seen(double value, int x, int y) {
            return ink(value, x, y);
        }
    },
    /**
     * On a telephone: a bezel, the raster of its dots against the sensor's, a lamp in the glass.
     */
    PHONE {
        @Override
        void behind(Graphics2D g, Shape picture) {
            g.setColor(new Color(14, 15, 18));
            g.setStroke(new BasicStroke(24, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(picture);
        }

        @Override
        double seen(double value, int x, int y) {
            double lamp = 90 * Math.exp(-(Math.pow(x - 370, 2) + Math.pow(y - 190, 2)) / 900);
            return value * (1 + 0.08 * Math.sin(1.9 * x + 0.4 * y)) + lamp;
        }
    },
    /** On paper so large that the camera sees no border. */
    POSTER {
        @Override
        double seen(double value, int x, int y) {
            return ink(value, x, y);
        }

        @Override
        boolean everywhere() {
            return true;
        }
    };

    /**
     * @param picture the photograph's outline in the frame
     */
    void behind(Graphics2D g, Shape picture) {
        // a person has no border
    }

    /**
     * @param value 0 to 255, of one colour of the pixel
     */
    double seen(double value, int x, int y) {
        return value;
    }

    /** Whether what is shown reaches beyond the frame. */
    boolean everywhere() {
        return false;
    }

    /** Dots of three pixels, larger where it is darker; what is left of contrast on paper. */
    private static double ink(double value, int x, int y) {
        double screen =
                Math.cos(2 * Math.PI * (x + y) / 4.2) * Math.cos(2 * Math.PI * (x - y) / 4.2);
        return 26 + 0.84 * value + 14 * screen;
    }
}
