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

/** The card's part of a visit by PIN, told as how it ended. */
final class PatientVisit {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private PatientVisit() {}

    /** {@code done}, or the kind of trouble with what was said about it. */
    static String over(CardReader reader, SurfaceData printed) {
        try (CardLink link = reader.open(LIMIT)) {
            MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
            if (!card.isTestCard()) {
                return "a real card";
            }
            card.pinState();
            if (!(card.surface().read(printed) instanceof Opened.Read<?>)) {
                return "not opened";
            }
            Pin pin = Pin.of("1234".getBytes(StandardCharsets.US_ASCII));
            return card.signWithPin(pin, new byte[32]).getClass().getSimpleName();
        } catch (CardFault fault) {
            return fault.kind();
        } catch (CardProblem problem) {
            return problem.getMessage();
        }
    }
}
