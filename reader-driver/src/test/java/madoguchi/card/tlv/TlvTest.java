package madoguchi.card.tlv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlvTest {

    @Test
    void anObjectIsAViewThatKnowsWhereItStands() throws MalformedTlv {
        Tlv outer = Tlv.first(bytes("FF20 08 DF21 01 AA DF22 01 BB FFFF"));
        assertThat(outer.tag()).isEqualTo(0xFF20);
        List<Tlv> fields = outer.children();
        assertThat(fields).extracting(Tlv::tag).containsExactly(0xDF21, 0xDF22);
        assertThat(fields).extracting(Tlv::start).containsExactly(3, 7);
        assertThat(fields.get(1).value()).containsExactly(0xBB);
        byte[] whole = new byte[4];
        fields.get(1).whole().get(whole);
        assertThat(whole).isEqualTo(bytes("DF22 01 BB"));
    }

    @Test
    void fillerBehindTheLastFieldIsNoField() throws MalformedTlv {
        assertThat(Tlv.first(bytes("FF20 06 DF21 01 AA FFFF")).children()).hasSize(1);
        assertThat(Tlv.first(bytes("FF20 06 DF21 01 AA 0000")).children()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DF",
                "DF21",
                "DF21 02 AA",
                "30 80 0000",
                "30 84 00000001 AA",
                "30 83 FFFFFF AA",
                "30 82 8101",
                "1F FF FF FF 01 AA",
                "30 81"
            })
    void whatIsNoObjectIsRefused(String hex) {
        assertThatThrownBy(() -> Tlv.first(bytes(hex))).isInstanceOf(MalformedTlv.class);
    }

    @Test
    void aLengthThatNoFileCanHoldIsRefusedBeforeAnythingIsReadForIt() {
        assertThatThrownBy(() -> Tlv.header(bytes("30 83 7FFFFF")))
                .isInstanceOf(MalformedTlv.class)
                .hasMessageContaining("more than a file can hold");
    }

    @Test
    void nestingHasALimit() throws MalformedTlv {
        byte[] nested = {};
        for (int i = 0; i < Tlv.MAX_DEPTH + 1; i++) {
            nested = TlvWriter.object(0x30, nested);
        }
        Tlv at = Tlv.first(nested);
        for (int depth = 1; depth < Tlv.MAX_DEPTH; depth++) {
            at = at.children().getFirst();
        }
        assertThatThrownBy(at::children).isInstanceOf(MalformedTlv.class).hasMessageContaining("deeper");
    }

    @Test
    void aCrowdHasALimit() {
        byte[] crowd = new byte[2 * (Tlv.MAX_COUNT + 1)];
        for (int i = 0; i < crowd.length; i += 2) {
            crowd[i] = 4;
        }
        assertThatThrownBy(() -> Tlv.all(crowd))
                .isInstanceOf(MalformedTlv.class)
                .hasMessageContaining("side by side");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 9000, 32768})
    void whatIsWrittenIsReadAgain(int length) throws MalformedTlv {
        byte[] value = new byte[length];
        new Random(3).nextBytes(value);
        for (int tag : new int[] {0x30, 0x91, 0x5F4E, 0xFF20}) {
            Tlv read = Tlv.first(TlvWriter.object(tag, value));
            assertThat(read.tag()).isEqualTo(tag);
            assertThat(read.value()).isEqualTo(value);
        }
    }

    @Test
    void randomBytesAreObjectsOrAreRefused() {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && random.nextBoolean()) {
                bytes[1] = (byte) random.nextInt(bytes.length);
            }
            try {
                read += descend(Tlv.all(bytes));
            } catch (MalformedTlv e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isPositive();
    }

    private static int descend(List<Tlv> objects) {
        int count = objects.size();
        for (Tlv object : objects) {
            try {
                count += descend(object.children());
            } catch (MalformedTlv e) {
                count++;
            }
        }
        return count;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
