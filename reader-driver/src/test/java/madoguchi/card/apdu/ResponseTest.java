package madoguchi.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @Test
    void dataComeBeforeTheStatusWord() throws MalformedApdu {
        Response response = Response.decode(new byte[] {1, 2, (byte) 0x90, 0});
        assertThat(response.isOk()).isTrue();
        assertThat(response.data()).containsExactly(1, 2);
        assertThat(response.encode()).containsExactly(1, 2, 0x90, 0);
        assertThat(response).hasToString("data=2 9000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anAnswerWithoutAStatusWordIsRefused(int length) {
        assertThatThrownBy(() -> Response.decode(new byte[length]))
                .isInstanceOf(MalformedApdu.class);
    }

    @ParameterizedTest
    @CsvSource({"63C0, 0", "63C1, 1", "63CA, 10", "63CF, 15"})
    void triesAreCountedInTheLastDigit(String status, int left) {
        assertThat(new StatusWord(Integer.parseInt(status, 16)).triesLeft()).hasValue(left);
        assertThat(StatusWord.triesLeft(left)).hasToString(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6300", "9000", "6984", "64C3", "63B3"})
    void otherStatusWordsCountNoTries(String status) {
        assertThat(new StatusWord(Integer.parseInt(status, 16)).triesLeft()).isEmpty();
    }
}
