package madoguchi.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @ParameterizedTest(name = "{0}: {1} bytes of data, {2} expected")
    @CsvSource({
        "00200080, 0, 0",
        "00B0000000, 0, 256",
        "00B0000020, 0, 32",
        "00200080 04 31323334, 4, 0",
        "802A0097 01 AA 00, 1, 256",
        "00B00000 00 0200, 0, 512",
        "00B00000 00 0000, 0, 65536",
        "802A0097 00 0001 AA, 1, 0",
        "802A0097 00 0001 AA 0100, 1, 256",
    })
    void everyFormOfACommandIsRead(String hex, int data, int expected) throws MalformedApdu {
        Command command = Command.decode(bytes(hex));
        assertThat(command.data()).hasSize(data);
        assertThat(command.expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00A404",
                "00200080 04 313233",
                "00200080 04 3132333435 00",
                "00200080 00 0002 31",
                "00200080 00 0000 31",
                "00200080 00 0001 31 00",
                "00B000000000"
            })
    void whatIsNoCommandIsRefused(String hex) {
        assertThatThrownBy(() -> Command.decode(bytes(hex))).isInstanceOf(MalformedApdu.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws MalformedApdu {
        Random random = new Random(1);
        int[] lengths = {0, 1, 255, 256, 307, 65535};
        int[] expected = {0, 1, 255, 256, 257, 65535, 65536};
        for (int length : lengths) {
            for (int most : expected) {
                byte[] data = new byte[length];
                random.nextBytes(data);
                Command command = Command.of(0x80, 0xA2, 0x06, 0xC1).with(data).expecting(most);
                Command read = Command.decode(command.encode());
                assertThat(read.data()).isEqualTo(data);
                assertThat(read.expected()).isEqualTo(most);
                assertThat(read.encode()).isEqualTo(command.encode());
            }
        }
    }

    @Test
    void theShortFormIsTakenWhereItFits() {
        assertThat(Command.of(0x00, 0xB0, 0x8A, 0x00).expecting(256).encode())
                .isEqualTo(bytes("00B08A0000"));
        assertThat(Command.of(0x00, 0x20, 0x00, 0x98).with(bytes("31323334")).encode())
                .isEqualTo(bytes("0020009804 31323334"));
    }

    @Test
    void randomBytesAreACommandOrAreRefused() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            if (bytes.length > 4 && random.nextBoolean()) {
                bytes[4] = (byte) random.nextInt(3);
            }
            try {
                assertThat(Command.decode(bytes).encode().length).isLessThanOrEqualTo(bytes.length);
            } catch (MalformedApdu e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aPinIsNotPrinted() {
        assertThat(Command.of(0x00, 0x20, 0x00, 0x98).with(bytes("31323334")))
                .hasToString("00200098 data=4 expected=0");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
