package madoguchi.card.surface;

import java.util.Optional;

/** Reads what is printed on the card lying on the reader. A real device does it by camera. */
@FunctionalInterface
public interface SurfaceScan {

    /**
     * What is printed there now; empty when nothing lies there, or it is no such card, or it cannot
     * be read.
     */
    Optional<SurfaceData> scan();
}
