package madoguchi.camera;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a picture file claims about itself, read in plain Java before any native decoder sees it: a
 * decoder reserves memory for the claimed size, and some decoders take half a file for a whole one.
 */
record PictureHeader(Kind kind, int width, int height) {

    enum Kind {
        JPEG2000,
        PNG,
        JPEG,
        PGM
    }

    private static final int SMALLEST = 32;

    /** Beyond any picture; what is read at all is decided by whoever decodes. */
    private static final int ABSURD = 10_000_000;

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_IHDR = 0x49484452;
    private static final int PNG_IEND = 0x49454E44;

    /** Of an animation. */
    private static final int PNG_ACTL = 0x6163544C;

    /** Length, type and sum of a chunk, 4 bytes each. */
    private static final int PNG_AROUND = 12;

    static PictureHeader read(byte[] file) throws PictureUnreadable {
        PictureHeader header;
        if (file.length < 16) {
            throw new PictureUnreadable(
                    "the file is too short to be a picture (" + file.length + " bytes)");
        } else if (ByteBuffer.wrap(file).getLong() == PNG_SIGNATURE) {
            header = png(ByteBuffer.wrap(file));
        } else if ((file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8) {
            header = jpeg(file);
        } else if (file[0] == 'P' && (file[1] == '5' || file[1] == '2')) {
            header = pgm(file);
        } else if (Jpeg2000Header.looksLike(file)) {
            header = Jpeg2000Header.read(file);
        } else {
            throw new PictureUnreadable(
                    "not a picture of a kind that is read here (jp2, j2k, png, jpg, pgm)");
        }
        if (header.width < SMALLEST || header.height < SMALLEST) {
            throw new PictureUnreadable(
                    "the picture is too small: "
                            + header.width
                            + "x"
                            + header.height
                            + ", at least 32x32 is needed");
        }
        return header;
    }

    void atMost(int widest, int highest) throws PictureUnreadable {
        if (width > widest || height > highest) {
            throw new PictureUnreadable(
                    "the picture is too large: "
                            + width
                            + "x"
                            + height
                            + ", at most "
                            + widest
                            + "x"
                            + highest
                            + " is read");
        }
    }

    /**
     * Walks the chunks to the end: the decoder reserves what a chunk claims, 4 GB for a file of 600
     * bytes, before it finds that the file has no more. ISO/IEC 15948, 5.3.
     */
    private static PictureHeader png(ByteBuffer file) throws PictureUnreadable {
        if (file.capacity() < 45 || file.getInt(8) != 13 || file.getInt(12) != PNG_IHDR) {
            throw truncated("PNG");
        }
        int type = 0;
        int at = 8;
        while (type != PNG_IEND && file.capacity() - at >= PNG_AROUND) {
            int length = file.getInt(at);
            if (length < 0 || length > file.capacity() - at - PNG_AROUND) {
                throw truncated("PNG");
            }
            type = file.getInt(at + 4);
            if (type == PNG_ACTL) {
                throw new PictureUnreadable("PNG of several pictures; one is read");
            }
            at += PNG_AROUND + length;
        }
        if (type != PNG_IEND || at != file.capacity()) {
            throw truncated("PNG");
        }
        int depth = file.get(24) & 0xff;
        if (depth > 8) {
            throw new PictureUnreadable("PNG with " + depth + " bits a colour; 8 are read");
        }
        return sized(Kind.PNG, file.getInt(16), file.getInt(20));
    }

    /** Walks the segments up to the frame header (SOFn); ITU T.81, B.1. */
    private static PictureHeader jpeg(byte[] file) throws PictureUnreadable {
        if ((file[file.length - 2] & 0xff) != 0xff || (file[file.length - 1] & 0xff) != 0xd9) {
            throw truncated("JPEG");
        }
        int at = 2;
        while (at + 9 < file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            boolean frame =
                    marker >= 0xc0
                            && marker <= 0xcf
                            && marker != 0xc4
                            && marker != 0xc8
                            && marker != 0xcc;
            if (frame) {
                int depth = file[at + 4] & 0xff;
                int components = file[at + 9] & 0xff;
                if (depth != 8 || (components != 1 && components != 3)) {
                    throw new PictureUnreadable(
                            "JPEG with "
                                    + components
                                    + " colours of "
                                    + depth
                                    + " bits; grey or three colours of 8 bits are read");
                }
                return sized(Kind.JPEG, twoBytes(file, at + 7), twoBytes(file, at + 5));
            }
            at += marker == 0xff ? 1 : 2 + twoBytes(file, at + 2);
        }
        throw new PictureUnreadable("JPEG without a frame header");
    }

    /** The netpbm header: magic, width, height, largest value; white space and comments between. */
    private static PictureHeader pgm(byte[] file) throws PictureUnreadable {
        int[] numbers = new int[3];
        int at = 2;
        for (int i = 0; i < 3; i++) {
            while (at < file.length && (Character.isWhitespace(file[at]) || file[at] == '#')) {
                if (file[at] == '#') {
                    while (at < file.length && file[at] != '\n') {
                        at++;
                    }
                } else {
                    at++;
                }
            }
            int start = at;
            while (at < file.length && at - start < 7 && file[at] >= '0' && file[at] <= '9') {
                at++;
            }
            if (start == at) {
                throw new PictureUnreadable("PGM with a broken header");
            }
            numbers[i] =
                    Integer.parseInt(
                            new String(file, start, at - start, StandardCharsets.US_ASCII));
        }
        if (numbers[2] > 255) {
            throw new PictureUnreadable("PGM with 16 bits a pixel; 8 are read");
        }
        PictureHeader header = sized(Kind.PGM, numbers[0], numbers[1]);
        // the plain form (P2) has at least one digit and one space a pixel
        long needed = (long) numbers[0] * numbers[1] * (file[1] == '5' ? 1 : 2) - 1;
        if (file.length - at < needed) {
            throw truncated("PGM");
        }
        return header;
    }

    static PictureHeader sized(Kind kind, int width, int height) throws PictureUnreadable {
        if (width <= 0 || height <= 0 || width > ABSURD || height > ABSURD) {
            throw new PictureUnreadable(kind + " that claims to be " + width + "x" + height);
        }
        return new PictureHeader(kind, width, height);
    }

    private static PictureUnreadable truncated(String kind) {
        return new PictureUnreadable(kind + " that ends too early");
    }

    private static int twoBytes(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }
}
