package madoguchi.card.mynumber;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.card.surface.Sex;

/**
 * What the chip says about its face, after its signatures were checked.
 *
 * @param expires last day of the card itself; the issuer's signature does not cover it, the year
 *     was confirmed by the card accepting 照合番号B
 * @param portrait absent on a card without a photograph
 */
public record SurfaceRecord(LocalDate born, Sex sex, LocalDate expires, Optional<Portrait> portrait)
        implements AutoCloseable {

    public void requireUnexpired(LocalDate today) throws CardProblem.Expired {
        if (today.isAfter(expires)) {
            throw new CardProblem.Expired(expires);
        }
    }

    /** Wipes the portrait. */
    @Override
    public void close() {
        portrait.ifPresent(Portrait::close);
    }

    @Override
    public String toString() {
        return "SurfaceRecord(…)";
    }
}
