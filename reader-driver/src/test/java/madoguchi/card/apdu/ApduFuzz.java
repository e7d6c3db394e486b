package madoguchi.card.apdu;

import java.util.Arrays;

/** Any bytes are a response, or a command, or refused; what was read is written the same. */
public final class ApduFuzz {

    private ApduFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            if (!Arrays.equals(bytes, Response.decode(bytes).encode())) {
                throw new AssertionError("a response that is written otherwise");
            }
            Command command = Command.decode(bytes);
            Command again = Command.decode(command.encode());
            if (!Arrays.equals(command.data(), again.data())
                    || command.expected() != again.expected()) {
                throw new AssertionError("a command that is read otherwise the second time");
            }
        } catch (MalformedApdu expected) {
            // is what malformed bytes are
        }
    }
}
