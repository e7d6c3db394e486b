package madoguchi.camera;

import java.nio.ByteBuffer;
import madoguchi.camera.PictureHeader.Kind;

/**
 * The size a JPEG 2000 file claims: the SIZ marker of the code stream (ISO/IEC 15444-1, A.5.1), for
 * a .jp2 inside its first 'jp2c' box (I.5.4). Only what a card holds is let through: one tile grid
 * of sane size, 1 or 3 components of 8 bits, no palette.
 */
final class Jpeg2000Header {

    private static final int SOC_SIZ = 0xFF4FFF51;
    private static final int SIGNATURE_BOX = 0x6A502020;
    private static final int CODESTREAM_BOX = 0x6A703263;
    private static final int HEADER_BOX = 0x6A703268;
    private static final int PALETTE_BOX = 0x70636C72;
    private static final int LONGEST_SIDE = 10_000;
    private static final int MOST_TILES = 64;

    private Jpeg2000Header() {}

    static boolean looksLike(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        return in.getInt(0) == SOC_SIZ || in.getInt(4) == SIGNATURE_BOX;
    }

    static PictureHeader read(byte[] file) throws PictureUnreadable {
        ByteBuffer in = ByteBuffer.wrap(file);
        return size(in, in.getInt(0) == SOC_SIZ ? 0 : codestream(in, 0, file.length));
    }

    /**
     * @return where the contents of the first code stream box begin
     */
    private static int codestream(ByteBuffer in, int from, int end) throws PictureUnreadable {
        int at = from;
        while (at + 8 <= end) {
            long length = in.getInt(at) & 0xffffffffL;
            int type = in.getInt(at + 4);
            int contents = at + 8;
            if (length == 1 && at + 16 <= end) {
                length = in.getLong(at + 8);
                contents = at + 16;
            } else if (length == 0) {
                length = end - at;
            }
            if (type == CODESTREAM_BOX) {
                return contents;
            }
            if (length < contents - at || length > end - at) {
                throw new PictureUnreadable("JPEG 2000 with a box that leaves the file");
            }
            if (type == HEADER_BOX && holds(in, contents, (int) (at + length), PALETTE_BOX)) {
                throw new PictureUnreadable("JPEG 2000 with a palette");
            }
            at += (int) length;
        }
        throw new PictureUnreadable("JPEG 2000 without a code stream");
    }

    private static boolean holds(ByteBuffer in, int from, int end, int wanted) {
        for (int at = from; at + 8 <= end; ) {
            int length = in.getInt(at);
            if (in.getInt(at + 4) == wanted) {
                return true;
            }
            if (length < 8) {
                return false;
            }
            at += Math.min(length, end - at);
        }
        return false;
    }

    private static PictureHeader size(ByteBuffer in, int at) throws PictureUnreadable {
        // SOC 2, SIZ 2, Lsiz 2, Rsiz 2, then eight 4-byte sizes and offsets, Csiz 2, three bytes a
        // component
        if (at + 42 > in.capacity() || in.getInt(at) != SOC_SIZ) {
            throw new PictureUnreadable("JPEG 2000 that ends before its size");
        }
        long[] sizes = new long[8];
        for (int i = 0; i < 8; i++) {
            sizes[i] = in.getInt(at + 8 + 4 * i) & 0xffffffffL;
        }
        long width = sizes[0] - sizes[2];
        long height = sizes[1] - sizes[3];
        long tileWidth = sizes[4];
        long tileHeight = sizes[5];
        int components = in.getShort(at + 40) & 0xffff;
        if (width <= 0 || height <= 0 || sizes[0] > LONGEST_SIDE || sizes[1] > LONGEST_SIDE) {
            throw new PictureUnreadable("JPEG 2000 that claims to be " + width + "x" + height);
        }
        if (tileWidth == 0
                || tileHeight == 0
                || Math.ceilDiv(sizes[0], tileWidth) * Math.ceilDiv(sizes[1], tileHeight)
                        > MOST_TILES) {
            throw new PictureUnreadable("JPEG 2000 with too many tiles");
        }
        if ((components != 1 && components != 3) || at + 42 + 3 * components > in.capacity()) {
            throw new PictureUnreadable(
                    "JPEG 2000 with " + components + " components; 1 or 3 are read");
        }
        for (int c = 0; c < components; c++) {
            int depth = in.get(at + 42 + 3 * c);
            if (depth != 7) {
                throw new PictureUnreadable("JPEG 2000 with components that are not 8 bits");
            }
        }
        return PictureHeader.sized(Kind.JPEG2000, (int) width, (int) height);
    }
}
