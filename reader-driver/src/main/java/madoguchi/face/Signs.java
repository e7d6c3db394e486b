package madoguchi.face;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a frame shows of paper or of a screen. Each is a sign, none is a proof: a door frame is
 * straight too.
 *
 * @param border straight lines round the face, 0 none to 4 on all sides
 * @param raster highest peak in the spectrum of the face over its surroundings: dots of a screen
 * @param reflection share of white pixels in and round the face
 * @param spoof how sure a network is that this is no person, 0 to 1; empty without one
 */
public record Signs(double border, double raster, double reflection, OptionalDouble spoof) {

    /** Limits chosen on drawn people and attacks: docs/liveness.md. */
    static final Signs DRAWN = new Signs(1.2, 8.5, 0.02, OptionalDouble.of(0.5));

    /** Limits for real cameras: those of the facts (6), measured on photographs. */
    static final Signs REAL = new Signs(1.6, 14, 0.06, OptionalDouble.of(0.5));

    /** How many speak against a person. One is a doubt, two are enough. */
    int count(Signs limits) {
        int count = 0;
        count += border > limits.border ? 1 : 0;
        count += raster > limits.raster ? 1 : 0;
        count += reflection > limits.reflection ? 1 : 0;
        count += spoof.orElse(0) > limits.spoof.orElse(1) ? 1 : 0;
        return count;
    }

    /** The middle of each: one frame's accident does not count. */
    static Signs median(List<Signs> all) {
        double[] spoof = all.stream().flatMapToDouble(s -> s.spoof.stream()).sorted().toArray();
        return new Signs(
                middle(all, Signs::border),
                middle(all, Signs::raster),
                middle(all, Signs::reflection),
                spoof.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(spoof[spoof.length / 2]));
    }

    private static double middle(List<Signs> all, ToDoubleFunction<Signs> of) {
        return all.stream().mapToDouble(of).sorted().skip(all.size() / 2).findFirst().orElse(0.0);
    }
}
