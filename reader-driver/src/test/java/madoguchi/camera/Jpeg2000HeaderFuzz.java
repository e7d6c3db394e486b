package madoguchi.camera;

/** The size that any bytes claim is sane, or they are refused before a decoder sees them. */
public final class Jpeg2000HeaderFuzz {

    private Jpeg2000HeaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            PictureHeader header = PictureHeader.read(file);
            if (header.width() <= 0 || header.height() <= 0 || header.width() > 1 << 24) {
                throw new AssertionError("a picture of " + header.width() + "x" + header.height());
            }
        } catch (PictureUnreadable expected) {
            // is what no picture is
        }
    }
}
