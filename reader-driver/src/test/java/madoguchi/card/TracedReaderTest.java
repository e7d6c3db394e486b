package madoguchi.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

class TracedReaderTest {

    private static final byte[] VERIFY = HexFormat.of().parseHex("002000980431323334");

    private final List<String> lines = new ArrayList<>();

    /** Any logger that writes down what it is told at level TRACE. */
    private Logger logger(boolean enabled) {
        return (Logger)
                Proxy.newProxyInstance(
                        Logger.class.getClassLoader(),
                        new Class<?>[] {Logger.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("isTraceEnabled")) {
                                return enabled;
                            }
                            Object[] values =
                                    arguments.length == 1
                                            ? new Object[0]
                                            : arguments[1] instanceof Object[] many
                                                    ? many
                                                    : Arrays.copyOfRange(
                                                            arguments, 1, arguments.length);
                            lines.add(
                                    MessageFormatter.arrayFormat((String) arguments[0], values)
                                            .getMessage());
                            return null;
                        });
    }

    private CardLink link(byte[] answer) {
        return new CardLink() {
            @Override
            public byte[] atr() {
                return new byte[] {0x3B};
            }

            @Override
            public byte[] exchange(byte[] command, Duration limit) throws CardFault {
                if (answer == null) {
                    throw new CardFault.Removed("gone");
                }
                return answer;
            }

            @Override
            public void close() {
                lines.add("inner closed");
            }
        };
    }

    private CardLink traced(byte[] answer, boolean enabled) throws CardFault {
        CardReader reader =
                new CardReader() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public Set<Capability> capabilities() {
                        return Set.of();
                    }

                    @Override
                    public Presence await(long last, Duration limit) {
                        return new Presence(0, true);
                    }

                    @Override
                    public CardLink open(Duration limit) {
                        return link(answer);
                    }

                    @Override
                    public void close() {
                        lines.add("reader closed");
                    }
                };
        return new TracedReader(reader, logger(enabled)).open(Duration.ZERO);
    }

    @Test
    void headersLengthsAndStatusWordsAreToldAndNoData() throws CardFault {
        byte[] answer = HexFormat.of().parseHex("CAFEBABE9000");
        try (CardLink traced = traced(answer, true)) {
            assertThat(traced.exchange(VERIFY, Duration.ZERO)).isEqualTo(answer);
            assertThat(traced.atr()).containsExactly(0x3B);
        }
        assertThat(lines.getFirst()).matches("00200098 sends#4 -> 9000 gave#4 [0-9.]+ms");
        assertThat(lines).contains("inner closed");
        assertThat(String.join(" ", lines)).doesNotContain("3132", "CAFE");
    }

    @Test
    void aFaultIsToldByItsKindAndPassedOn() throws CardFault {
        CardLink traced = traced(null, true);
        assertThatThrownBy(() -> traced.exchange(VERIFY, Duration.ZERO))
                .isInstanceOf(CardFault.Removed.class);
        assertThat(lines.getFirst()).startsWith("00200098 sends#4 -> Removed ");
    }

    @Test
    void oddLengthsAreNoTrouble() throws CardFault {
        CardLink traced = traced(new byte[] {1}, true);
        assertThat(traced.exchange(new byte[] {2}, Duration.ZERO)).containsExactly(1);
        assertThat(lines).hasSize(1);
    }

    @Test
    void nothingIsToldAtOtherLevels() throws CardFault {
        traced(new byte[2], false).exchange(VERIFY, Duration.ZERO);
        assertThat(lines).isEmpty();
    }
}
