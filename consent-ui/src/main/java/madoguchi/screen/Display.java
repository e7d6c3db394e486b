package madoguchi.screen;

import java.util.OptionalInt;

/**
 * Everything the glass shows at one moment, but for the live picture.
 *
 * @param countdown seconds until the visit ends for want of a touch; the glass counts them down by
 *     itself
 */
public record Display(Screen screen, Presentation presentation, OptionalInt countdown) {}
