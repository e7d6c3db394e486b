package madoguchi.card.mynumber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import madoguchi.card.CardLink;

/** A card that allows everything and whose files hold whatever they are given. */
record FileCard(Map<Integer, byte[]> files, int[] current) implements CardLink {

    private static final int SHORT_ID = 0x80;

    /** Every other file holds the token of a My Number card. */
    static FileCard with(int file, byte[] content) {
        return new FileCard(Map.of(file, content), new int[1]);
    }

    @Override
    public byte[] atr() {
        return new byte[] {0x3B, 0};
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) {
        boolean asksForTries = command[1] == 0x20 && command.length == 4;
        return switch (command[1]) {
            case (byte) 0xB0 -> read(command);
            case 0x2A -> answer(new byte[RsaKeys.SIGNATURE_BYTES], 0x9000);
            default -> answer(new byte[0], asksForTries ? 0x63CA : 0x9000);
        };
    }

    private byte[] read(byte[] command) {
        int p1 = command[2] & 0xFF;
        int offset = command[3] & 0xFF;
        if ((p1 & SHORT_ID) != 0) {
            current[0] = p1 & 0x1F;
        } else {
            offset |= p1 << 8;
        }
        byte[] file = files.getOrDefault(current[0], token());
        int expected = command[4] == 0 ? 256 : command[4] & 0xFF;
        return offset >= file.length
                ? answer(new byte[0], 0x6B00)
                : answer(
                        Arrays.copyOfRange(file, offset, Math.min(file.length, offset + expected)),
                        0x9000);
    }

    private static byte[] token() {
        return "JPKIAPICCTOKEN2                 ".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] answer(byte[] data, int status) {
        byte[] out = Arrays.copyOf(data, data.length + 2);
        out[data.length] = (byte) (status >> 8);
        out[data.length + 1] = (byte) status;
        return out;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
