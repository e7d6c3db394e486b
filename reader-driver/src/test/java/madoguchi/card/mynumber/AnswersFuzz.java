package madoguchi.card.mynumber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.Pin;

/**
 * Whatever a card answers in a whole visit: two bytes of length, then the answer, again and again;
 * then the card is gone.
 */
public final class AnswersFuzz {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private AnswersFuzz() {}

    public static void fuzzerTestOneInput(byte[] answers) {
        Pin pin = Pin.of("1234".getBytes(StandardCharsets.US_ASCII));
        try (CardLink link = new Answering(answers)) {
            MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
            card.isTestCard();
            card.pinState();
            card.surface().read(FaceRecordFuzz.PRINTED);
            card.text().read(FaceRecordFuzz.PRINTED);
            card.signWithPin(pin, new byte[32]);
            if (!pin.wiped()) {
                throw new AssertionError("a PIN that was used is still there");
            }
        } catch (CardFault | CardProblem expected) {
            // is how whatever went wrong is told
        }
    }

    private static final class Answering implements CardLink {
        private final byte[] answers;
        private int at;

        Answering(byte[] answers) {
            this.answers = answers;
        }

        @Override
        public byte[] atr() {
            return new byte[] {0x3B, 0};
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            if (at + 2 > answers.length) {
                throw new CardFault.Removed("no more answers");
            }
            int length = (answers[at] & 0xFF) << 8 | answers[at + 1] & 0xFF;
            int from = at + 2;
            at = Math.min(answers.length, from + length);
            return Arrays.copyOfRange(answers, from, at);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
