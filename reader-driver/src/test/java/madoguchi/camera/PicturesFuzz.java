package madoguchi.camera;

/** Any bytes are a picture of the size they claim, or refused; the decoders are native. */
public final class PicturesFuzz {

    private PicturesFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            Frame frame = Pictures.decode(file);
            if (frame.bgr().length != frame.width() * frame.height() * 3
                    || frame.width() > 4096
                    || frame.height() > 4096) {
                throw new AssertionError(frame.toString());
            }
        } catch (PictureUnreadable expected) {
            // is what no picture is
        }
    }
}
