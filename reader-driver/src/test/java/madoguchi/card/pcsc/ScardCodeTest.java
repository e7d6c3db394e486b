package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import madoguchi.card.CardFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScardCodeTest {

    @ParameterizedTest
    @CsvSource({
        "8010001D, SCARD_E_NO_SERVICE, ServiceDown",
        "80100013, SCARD_F_COMM_ERROR, ServiceDown",
        "80100001, SCARD_F_INTERNAL_ERROR, ServiceDown",
        "80100009, SCARD_E_UNKNOWN_READER, ReaderGone",
        "80100017, SCARD_E_READER_UNAVAILABLE, ReaderGone",
        "80100069, SCARD_W_REMOVED_CARD, Removed",
        "8010000C, SCARD_E_NO_SMARTCARD, Removed",
        "80100016, SCARD_E_NOT_TRANSACTED, Removed",
        "80100066, SCARD_W_UNRESPONSIVE_CARD, Mute",
        "8010000F, SCARD_E_PROTO_MISMATCH, Mute",
        "8010000B, SCARD_E_SHARING_VIOLATION, Busy",
        "8010000A, SCARD_E_TIMEOUT, Timeout"
    })
    void aCodeMeansTheSameByValueAndByName(String value, String name, String fault) {
        CardFault byValue = ScardCode.fault(Integer.parseUnsignedInt(value, 16), "x");
        assertThat(byValue.getClass().getSimpleName()).isEqualTo(fault);
        assertThat(byValue).hasMessage("x: " + name);
        assertThat(ScardCode.named("sun…PCSCException: " + name))
                .hasValueSatisfying(code -> assertThat(code.fault("x")).hasMessage("x: " + name));
    }

    @ParameterizedTest
    @CsvSource({"80100004", "8010ABCD", "00000001"})
    void whatIsNotKnownIsNoise(String value) {
        assertThat(ScardCode.fault(Integer.parseUnsignedInt(value, 16), "transmit"))
                .isInstanceOf(CardFault.Garbled.class)
                .hasMessage("transmit: " + value);
    }
}
