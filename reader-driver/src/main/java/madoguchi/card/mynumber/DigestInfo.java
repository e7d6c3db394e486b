package madoguchi.card.mynumber;

import java.util.HexFormat;
import madoguchi.card.tlv.TlvWriter;

/**
 * What RSA signs (PKCS#1 v1.5): the name of the hash and the hash. The card pads it and nothing
 * more.
 */
public final class DigestInfo {

    private static final byte[] SHA_256 = HexFormat.of().parseHex("300D06096086480165030402010500");

    private DigestInfo() {}

    /**
     * @param digest usually 32 bytes; the face record puts three hashes, 96 bytes, into one
     */
    public static byte[] sha256(byte[] digest) {
        return TlvWriter.object(0x30, SHA_256, TlvWriter.object(0x04, digest));
    }
}
