package madoguchi.eligibility.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import madoguchi.eligibility.wire.CheckAnswer;
import madoguchi.eligibility.wire.Wire;

/** What is wrong with an answer under a {@link Condition}: one place for all ways of lying. */
final class Spoiled {

    private static final Duration OFF = Duration.ofDays(1);

    private Spoiled() {}

    /**
     * @return the answer's bytes as they go over the line
     */
    static byte[] bytes(Condition condition, String visit, Object answer) {
        var right = new String(Wire.write(answer), StandardCharsets.UTF_8);
        var wrong =
                switch (condition) {
                    case WRONG_VISIT -> right.replace('"' + visit + '"', "\"another-visit\"");
                    case WRONG_PROOF ->
                            answer instanceof CheckAnswer check
                                    ? right.replace(base64(check.statement()), base64(new byte[32]))
                                    : right;
                    case WRONG_SCHEMA ->
                            right.replace("\"simulated\":", "\"colour\":\"red\",\"simulated\":");
                    case OTHER_CLOCK ->
                            answer instanceof CheckAnswer check
                                    ? right.replace(
                                            '"' + check.at() + '"',
                                            '"' + check.instant().minus(OFF).toString() + '"')
                                    : right;
                    case NO_ANSWER_AT_ALL -> "<html><title>Welcome to the portal</title></html>";
                    case UP,
                            DOWN,
                            OUT_OF_ORDER,
                            HANG,
                            SLOW,
                            REGISTER_FAILS,
                            REFUSES_PROOFS,
                            HALF_AN_ANSWER,
                            HUGE_ANSWER ->
                            right;
                };
        return wrong.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @return how long the head says that the answer is
     */
    static long length(Condition condition, byte[] answer) {
        return condition == Condition.HUGE_ANSWER ? Long.MAX_VALUE : answer.length;
    }

    static void write(Condition condition, byte[] answer, OutputStream out) throws IOException {
        switch (condition) {
            case HALF_AN_ANSWER -> {
                out.write(answer, 0, answer.length / 2);
                out.flush(); // what stands in a buffer when the line breaks is never sent
            }
            case HUGE_ANSWER -> {
                var blank = new byte[Wire.MAX_BYTES];
                Arrays.fill(blank, (byte) ' ');
                while (true) {
                    out.write(blank); // ends when the other side hangs up
                }
            }
            default -> out.write(answer);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
