package madoguchi.eligibility.wire;

import java.util.Arrays;
import java.util.List;

/**
 * Any bytes are a message of the contract that can be written again, or are refused as malformed.
 */
public final class WireFuzz {

    private static final List<Class<?>> MESSAGES =
            List.of(
                    CheckRequest.class,
                    CheckAnswer.class,
                    EnrolRequest.class,
                    EnrolAnswer.class,
                    InquireRequest.class,
                    InquireAnswer.class,
                    RegisterRequest.class,
                    RegisterAnswer.class,
                    RefusalAnswer.class);

    private WireFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        MESSAGES.forEach(type -> read(bytes, type));
    }

    private static void read(byte[] bytes, Class<?> type) {
        Object message;
        try {
            message = Wire.read(bytes, type);
        } catch (Wire.Malformed expected) {
            return; // is what malformed bytes are
        }
        if (message instanceof CheckAnswer answer) {
            answer.answer(); // what was taken can be told on
            answer.instant();
        }
        if (message instanceof CheckRequest request) {
            request.proof();
        }
        var written = Wire.write(message);
        try {
            if (!Arrays.equals(Wire.write(Wire.read(written, type)), written)) {
                throw new AssertionError("a message that says something else when it is read");
            }
        } catch (Wire.Malformed e) {
            throw new AssertionError("what was taken is not taken again", e);
        }
    }
}
