package madoguchi.card.tlv;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One data object, as a view of the bytes it was read from: nothing is copied until asked for, so
 * that a photograph can be wiped at one place.
 */
public final class Tlv {

    /** Objects inside objects inside objects: a certificate in a file needs three. */
    public static final int MAX_DEPTH = 4;

    /** Objects side by side; the face record has ten. */
    public static final int MAX_COUNT = 64;

    /** A file cannot be longer: READ BINARY addresses 15 bits. */
    public static final int MAX_LENGTH = 0x8000 + 0x100;

    private static final int MAX_TAG_BYTES = 3;
    private static final int MAX_LENGTH_BYTES = 3;

    private final byte[] source;
    private final int start;
    private final TlvHeader header;
    private final int depth;

    private Tlv(byte[] source, int start, TlvHeader header, int depth) {
        this.source = source;
        this.start = start;
        this.header = header;
        this.depth = depth;
    }

    /**
     * The object that begins at the first byte; whatever stands behind it is filler. The bytes are
     * not copied.
     */
    public static Tlv first(byte[] source) throws MalformedTlv {
        return at(source, 0, source.length, 1);
    }

    /** All objects side by side that fill the bytes. */
    public static List<Tlv> all(byte[] source) throws MalformedTlv {
        return between(source, 0, source.length, 1);
    }

    /**
     * Tag and lengths of the object that begins at the first byte, even when the bytes do not reach
     * to its end.
     */
    public static TlvHeader header(byte[] source) throws MalformedTlv {
        return header(source, 0, source.length);
    }

    /**
     * The objects inside this one. Filler (00 or FF) behind the last is allowed, as the card writes
     * it.
     */
    public List<Tlv> children() throws MalformedTlv {
        if (depth >= MAX_DEPTH) {
            throw new MalformedTlv("objects nested deeper than " + MAX_DEPTH);
        }
        return between(source, valueStart(), end(), depth + 1);
    }

    public int tag() {
        return header.tag();
    }

    /** Where the object begins, counted from the first byte of what was read. */
    public int start() {
        return start;
    }

    public int length() {
        return header.valueLength();
    }

    /** A copy of the value. */
    public byte[] value() {
        return Arrays.copyOfRange(source, valueStart(), end());
    }

    /** Tag, length and value as they were written, without a copy. */
    public ByteBuffer whole() {
        return ByteBuffer.wrap(source, start, end() - start).asReadOnlyBuffer();
    }

    private int valueStart() {
        return start + header.headerLength();
    }

    private int end() {
        return start + header.totalLength();
    }

    private static List<Tlv> between(byte[] source, int from, int to, int depth)
            throws MalformedTlv {
        List<Tlv> objects = new ArrayList<>();
        int at = from;
        while (at < to && !(depth > 1 && isFiller(source[at]))) {
            if (objects.size() == MAX_COUNT) {
                throw new MalformedTlv("more than " + MAX_COUNT + " objects side by side");
            }
            Tlv next = at(source, at, to, depth);
            objects.add(next);
            at = next.end();
        }
        return List.copyOf(objects);
    }

    private static boolean isFiller(byte b) {
        return b == 0 || b == (byte) 0xFF;
    }

    private static Tlv at(byte[] source, int at, int to, int depth) throws MalformedTlv {
        TlvHeader header = header(source, at, to);
        if (header.totalLength() > to - at) {
            throw new MalformedTlv(
                    "object %X says %d bytes, %d are there"
                            .formatted(header.tag(), header.totalLength(), to - at));
        }
        return new Tlv(source, at, header, depth);
    }

    private static TlvHeader header(byte[] source, int at, int to) throws MalformedTlv {
        Cursor cursor = new Cursor(source, at, to);
        int tag = cursor.next();
        if ((tag & 0x1F) == 0x1F) {
            int part;
            int bytes = 1;
            do {
                if (++bytes > MAX_TAG_BYTES) {
                    throw new MalformedTlv("a tag longer than " + MAX_TAG_BYTES + " bytes");
                }
                part = cursor.next();
                tag = tag << 8 | part;
            } while ((part & 0x80) != 0);
        }
        int length = cursor.next();
        if (length >= 0x80) {
            int bytes = length & 0x7F;
            if (bytes == 0 || bytes > MAX_LENGTH_BYTES) {
                throw new MalformedTlv("a length of %d bytes in object %X".formatted(bytes, tag));
            }
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | cursor.next();
            }
        }
        if (length > MAX_LENGTH) {
            throw new MalformedTlv(
                    "object %X says %d bytes, more than a file can hold".formatted(tag, length));
        }
        return new TlvHeader(tag, cursor.at - at, length);
    }

    /** Tag and lengths, never the value. */
    @Override
    public String toString() {
        return "%X(%d)".formatted(tag(), length());
    }

    private static final class Cursor {
        private final byte[] source;
        private final int to;
        private int at;

        Cursor(byte[] source, int at, int to) {
            this.source = source;
            this.at = at;
            this.to = to;
        }

        int next() throws MalformedTlv {
            if (at >= to) {
                throw new MalformedTlv("the bytes end inside a tag or length");
            }
            return source[at++] & 0xFF;
        }
    }
}
