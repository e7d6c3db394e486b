package madoguchi.card.recording;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.mynumber.Opened;
import madoguchi.card.surface.SurfaceData;

/**
 * The card's part of a visit by PIN, told as how it ended.
 *
 * @param limit for each command
 */
public record PatientVisit(SurfaceData printed, String pin, Duration limit) {

    /** How a visit ends when nothing is wrong. */
    public static final String SIGNED = "Signed";

    private static final Duration OPEN = Duration.ofSeconds(20);

    static String over(CardReader reader, SurfaceData printed) {
        return new PatientVisit(printed, "1234", Duration.ofSeconds(3)).over(reader);
    }

    /** {@link #SIGNED}, or the kind of fault, or what is wrong with the card. */
    public String over(CardReader reader) {
        try (CardLink link = reader.open(OPEN)) {
            return over(link);
        } catch (CardFault fault) {
            return fault.kind();
        } catch (CardProblem problem) {
            return problem.getMessage();
        }
    }

    private String over(CardLink link) throws CardFault, CardProblem {
        MyNumberCard card = MyNumberCard.recognise(link, limit);
        if (!card.isTestCard()) {
            return "a real card";
        }
        card.pinState();
        if (!(card.surface().read(printed) instanceof Opened.Read<?>)) {
            return "not opened";
        }
        Pin typed = Pin.of(pin.getBytes(StandardCharsets.US_ASCII));
        return card.signWithPin(typed, new byte[32]).getClass().getSimpleName();
    }
}
