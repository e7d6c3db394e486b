package madoguchi.card.persona;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import madoguchi.card.Pin;
import madoguchi.card.surface.Sex;
import madoguchi.card.surface.SurfaceData;

/**
 * Somebody in a simulation, as far as the card goes. What the eligibility centre answers about them
 * stands in the same file and is read elsewhere.
 *
 * @param name a short English word, as on the command line
 * @param label what the simulated device shows about the card
 * @param person whose face is drawn, none for a card without a person
 */
public record Persona(String name, Label label, Optional<String> person, Card card) {

    /**
     * Reads one file.
     *
     * @param where the file's name, for messages
     * @throws BadPersona naming the file and the field
     */
    public static Persona read(InputStream yaml, String where) throws BadPersona {
        return PersonaReader.read(yaml, where);
    }

    public record Label(String ja, String en) {}

    public sealed interface Card {}

    /**
     * A My Number card.
     *
     * @param name as registered; family and given name parted by a space
     * @param calendar how the birth date is printed
     * @param expires last day of the card itself
     * @param number the 12 digits, which open some files (照合番号A); invented, with a wrong check
     *     digit
     * @param pin of the authentication key, and of 券面事項入力補助AP; none: never set
     * @param pinTries tries that are left when the card is new to us, 0 to 3
     * @param signaturePassword none: the card has no signature certificate
     * @param certificateUntil last day of the authentication certificate
     * @param defects what is wrong with the card on purpose; usually nothing
     */
    public record MyNumber(
            String name,
            String address,
            PersonaDate born,
            Sex sex,
            SurfaceData.Calendar calendar,
            PersonaDate expires,
            String securityCode,
            Photo photo,
            Pin number,
            Optional<Pin> pin,
            int pinTries,
            Optional<Pin> signaturePassword,
            PersonaDate certificateUntil,
            Set<Defect> defects)
            implements Card {}

    /** Any other card that somebody may put down. */
    public enum Other implements Card {
        DRIVING_LICENCE,
        TRANSIT,
        JUKI,
        UNKNOWN
    }

    /** What the photo field of the face record holds. */
    public enum Photo {
        DRAWN,
        EMPTY,
        ABSENT
    }
}
