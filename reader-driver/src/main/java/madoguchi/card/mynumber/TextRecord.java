package madoguchi.card.mynumber;

import java.time.LocalDate;
import madoguchi.card.surface.Sex;

/**
 * 基本4情報 as text.
 *
 * @param name family and given name parted by an ideographic space (U+3000)
 */
public record TextRecord(String name, String address, LocalDate born, Sex sex) {

    /** Personal: never for a log. */
    @Override
    public String toString() {
        return "TextRecord(…)";
    }
}
