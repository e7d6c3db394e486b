package madoguchi.card.pcsc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import madoguchi.card.CardFault;

/**
 * One command with all of its answer, whatever the way in which the card or its reader hands it
 * out: 61xx asks to be asked for the rest, 6Cxx for another length (ISO/IEC 7816-4, 5.6). Neither
 * is a second try: a card that says 6Cxx has done nothing yet.
 */
final class Transmission {

    private static final int MOST = 0x10000;
    private static final int MORE = 0x61;
    private static final int OTHER_LENGTH = 0x6C;

    private Transmission() {}

    static byte[] exchange(Stack.Session session, byte[] command) throws CardFault {
        byte[] answer = whole(session.transmit(command));
        if (sw1(answer) == OTHER_LENGTH && hasShortLe(command)) {
            byte[] corrected = command.clone();
            corrected[corrected.length - 1] = answer[answer.length - 1];
            answer = whole(session.transmit(corrected));
            Arrays.fill(corrected, (byte) 0);
        }
        return sw1(answer) == MORE ? rest(session, answer) : answer;
    }

    private static byte[] rest(Stack.Session session, byte[] beginning) throws CardFault {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] answer = beginning;
        while (sw1(answer) == MORE) {
            all.write(answer, 0, answer.length - 2);
            byte expected = answer[answer.length - 1];
            answer = whole(session.transmit(new byte[] {0, (byte) 0xC0, 0, 0, expected}));
            if (all.size() + answer.length > MOST || sw1(answer) == MORE && answer.length == 2) {
                throw new CardFault.Garbled("an answer without end");
            }
        }
        all.writeBytes(answer);
        return all.toByteArray();
    }

    /**
     * Some drivers give nothing at all for a card that was pulled while it worked; a single byte is
     * noise.
     */
    private static byte[] whole(byte[] answer) throws CardFault {
        return switch (answer.length) {
            case 0 -> throw new CardFault.Removed("the card left during a command");
            case 1 -> throw new CardFault.Garbled("an answer of one byte");
            default -> answer;
        };
    }

    private static int sw1(byte[] answer) {
        return answer[answer.length - 2] & 0xFF;
    }

    private static boolean hasShortLe(byte[] command) {
        return command.length == 5
                || command.length > 5 && command.length == 6 + (command[4] & 0xFF);
    }
}
