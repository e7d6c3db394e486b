package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import madoguchi.card.CardFault;
import org.junit.jupiter.api.Test;

class TransmissionTest {

    private final List<String> sent = new ArrayList<>();

    /** Answers one after the other. */
    private String exchange(String command, String... answers) throws CardFault {
        Stack.Session card =
                new Stack.Session() {
                    @Override
                    public byte[] atr() {
                        return new byte[0];
                    }

                    @Override
                    public byte[] transmit(byte[] bytes) {
                        sent.add(hex(bytes));
                        return HexFormat.of().parseHex(answers[sent.size() - 1]);
                    }

                    @Override
                    public void end() {}
                };
        return hex(Transmission.exchange(card, HexFormat.of().parseHex(command)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Test
    void anOrdinaryAnswerIsHandedOnAsItIs() throws Exception {
        assertThat(exchange("00B0000004", "010203049000")).isEqualTo("010203049000");
        assertThat(sent).containsExactly("00B0000004");
    }

    @Test
    void theRestIsAskedForUntilThereIsNone() throws Exception {
        assertThat(exchange("00B0000000", "01026104", "030461FF", "059000"))
                .isEqualTo("01020304059000");
        assertThat(sent).containsExactly("00B0000000", "00C0000004", "00C00000FF");
    }

    @Test
    void anotherLengthIsTakenOnceFromACardThatHasDoneNothing() throws Exception {
        assertThat(exchange("00B0000010", "6C02", "AABB9000")).isEqualTo("AABB9000");
        assertThat(sent).containsExactly("00B0000010", "00B0000002");
    }

    @Test
    void aCommandThatAsksForNothingIsNeverSentAgain() throws Exception {
        assertThat(exchange("002000980431323334", "6C02")).isEqualTo("6C02");
        assertThat(sent).hasSize(1);
    }

    @Test
    void noAnswerAtAllIsAPulledCardAndOneByteIsNoise() {
        assertThatThrownBy(() -> exchange("00B0000004", "")).isInstanceOf(CardFault.Removed.class);
        sent.clear();
        assertThatThrownBy(() -> exchange("00B0000004", "90"))
                .isInstanceOf(CardFault.Garbled.class);
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        assertThatThrownBy(() -> exchange("00B0000000", "6110", "6110"))
                .isInstanceOf(CardFault.Garbled.class);
        sent.clear();
        String[] crumbs = new String[300];
        Arrays.fill(crumbs, "00".repeat(256) + "6100");
        assertThatThrownBy(() -> exchange("00B0000000", crumbs))
                .isInstanceOf(CardFault.Garbled.class);
        assertThat(sent).hasSizeLessThan(300);
    }
}
