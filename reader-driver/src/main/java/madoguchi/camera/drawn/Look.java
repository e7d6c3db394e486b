package madoguchi.camera.drawn;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a drawn person looks like: data, one file a person. Numbers are parts of the average (1 is
 * average) or run from 0 to 1, angles are degrees, colours "#rrggbb". Both pictures of a person,
 * the card's and the live one, come from this.
 *
 * @param id the file's name without its ending
 */
public record Look(
        String id,
        Head head,
        Skin skin,
        Eyes eyes,
        Brows brows,
        Nose nose,
        Mouth mouth,
        Hair hair,
        Beard beard,
        Glasses glasses,
        Clothes clothes) {

    /**
     * @param width of the face, 0.85 to 1.15
     * @param length from the eyes to the chin, 0.85 to 1.15
     * @param jaw 0 narrow, 1 square
     * @param chin 0 pointed, 1 broad
     * @param cheeks 0 hollow, 1 full
     * @param ears size, 0.8 to 1.3
     */
    public record Head(
            double width, double length, double jaw, double chin, double cheeks, double ears) {}

    /**
     * @param blush redness of the cheeks, 0 to 1
     * @param age lines of the face, 0 to 1
     * @param freckles 0 to 1
     */
    public record Skin(String tone, double blush, double age, double freckles, List<Mole> moles) {
        public Skin {
            moles = List.copyOf(moles);
        }
    }

    /**
     * A mole.
     *
     * @param x of its centre, -1 to 1 from the edge of the face to the other
     * @param y 0 at the eyes, 1 at the chin
     * @param size radius, 2 to 7
     */
    public record Mole(double x, double y, double size) {}

    /**
     * @param distance of the two, 0.85 to 1.15
     * @param size 0.75 to 1.25
     * @param open 0 narrow, 1 round
     * @param slant of the outer corner, up is positive, -12 to 12
     * @param crease true for a double lid
     * @param bags under the eyes, 0 to 1
     */
    public record Eyes(
            double distance,
            double size,
            double open,
            double slant,
            boolean crease,
            double bags,
            String iris) {}

    /**
     * @param thickness 0.4 to 2
     * @param length 0.7 to 1.3
     * @param arch 0 straight, 1 high
     * @param slant of the outer end, up is positive, -15 to 15
     * @param height above the eyes, 0.7 to 1.4
     */
    public record Brows(
            double thickness,
            double length,
            double arch,
            double slant,
            double height,
            String colour) {}

    /**
     * @param width of the wings, 0.75 to 1.4
     * @param length 0.8 to 1.2
     * @param bridge how strongly it stands out, 0 to 1
     */
    public record Nose(double width, double length, double bridge) {}

    /**
     * @param width 0.75 to 1.3
     * @param fullness of the lips, 0 to 1
     * @param smile of the corners, -0.5 to 1
     */
    public record Mouth(double width, double fullness, double smile, String colour) {}

    /**
     * @param volume 0.8 to 1.25
     * @param hairline 0 low on the forehead, 1 high
     * @param parting where it parts, -1 left of the picture, 1 right
     */
    public record Hair(Style style, String colour, double volume, double hairline, double parting) {
        /** How the hair is worn. */
        public enum Style {
            CROP,
            SIDE_PART,
            SWEPT_BACK,
            TOUSLED,
            RECEDING,
            BOB,
            LONG,
            PONYTAIL,
            BUN,
            PERM,
            PIXIE
        }
    }

    /**
     * @param colour also of the shadow of a shaved one
     */
    public record Beard(Kind kind, String colour) {
        /** What is left to grow. */
        public enum Kind {
            NONE,
            STUBBLE,
            MOUSTACHE,
            GOATEE,
            FULL
        }
    }

    /** Spectacles. */
    public record Glasses(Kind kind, String colour) {
        /** Shape of the frame. */
        public enum Kind {
            NONE,
            ROUND,
            SQUARE,
            HALF
        }
    }

    /**
     * @param formal worn on the card's photo
     * @param casual worn at the counter
     */
    public record Clothes(Formal formal, Casual casual, String colour) {
        /** What one wears to have the picture taken. */
        public enum Formal {
            SUIT,
            JACKET,
            BLOUSE
        }

        /** What one wears to the doctor. */
        public enum Casual {
            SWEATER,
            SHIRT,
            CARDIGAN,
            HOODIE
        }
    }

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    /**
     * @param where names the place in a message: a file
     * @throws IOException not such a file: something unknown, missing or out of its range, with the
     *     place
     */
    public static Look read(InputStream yaml, String where) throws IOException {
        Look look;
        try {
            look = YAML.readValue(yaml, Look.class);
        } catch (JacksonException e) {
            throw new IOException(where + ": " + e.getMessage(), e);
        }
        LookRanges.check(look, where);
        return look;
    }

    static Color colour(String hex) {
        return Color.decode(hex);
    }
}
