package madoguchi.card.virtual;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import madoguchi.card.tlv.TlvWriter;

/**
 * A file of the 券面 applications that begins with a table of where its fields stand, counted from
 * the first byte.
 */
final class RecordFile {

    private static final int RECORD = 0xFF20;
    private static final int OFFSETS = 0xDF21;

    private final List<byte[]> fields = new ArrayList<>();

    RecordFile field(int tag, byte[] value) {
        fields.add(TlvWriter.object(tag, value));
        return this;
    }

    /** The fields from one to another as they will be written, for a signature over them. */
    byte[] written(int from, int to) {
        return TlvWriter.join(fields.subList(from, to).toArray(byte[][]::new));
    }

    byte[] encode() {
        byte[] content = written(0, fields.size());
        byte[] emptyTable = TlvWriter.object(OFFSETS, new byte[2 * fields.size()]);
        int at = TlvWriter.object(RECORD, emptyTable, content).length - content.length;
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            table.write(at >> 8);
            table.write(at);
            at += field.length;
        }
        return TlvWriter.object(RECORD, TlvWriter.object(OFFSETS, table.toByteArray()), content);
    }
}
