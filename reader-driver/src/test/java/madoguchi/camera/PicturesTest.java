package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import madoguchi.camera.drawn.DrawnPerson;
import madoguchi.camera.drawn.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final byte[] JP2 = CardPhotos.jp2(People.look("yamada"));

    @Test
    void the_card_photo_is_a_small_jpeg_2000_that_looks_like_the_portrait()
            throws PictureUnreadable {
        Frame read = Pictures.decode(JP2);
        BufferedImage drawn = DrawnPerson.card(People.look("yamada"));
        assertThat(JP2.length).isBetween(2_000, 10_000);
        assertThat(read.width()).isEqualTo(200);
        assertThat(read.height()).isEqualTo(250);
        assertThat(meanDifference(read, Pictures.frame(drawn, 0, read.at()))).isLessThan(4);
    }

    @Test
    void a_bare_code_stream_is_read_like_the_boxed_one() throws PictureUnreadable {
        assertThat(Pictures.decode(codeStream()).bgr()).isEqualTo(Pictures.decode(JP2).bgr());
    }

    @Test
    void png_jpeg_and_pgm_are_read() throws Exception {
        BufferedImage drawn = DrawnPerson.card(People.look("sato"));
        Frame wanted = Pictures.frame(drawn, 0, java.time.Instant.EPOCH);
        assertThat(Pictures.decode(file(drawn, "png")).bgr()).isEqualTo(wanted.bgr());
        assertThat(meanDifference(Pictures.decode(file(drawn, "jpg")), wanted)).isLessThan(4);
        assertThat(Pictures.decode(pgm(40, 50, 255)).width()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jp2", "j2k", "png", "jpg", "pgm"})
    void a_file_that_ends_too_early_is_refused(String kind) throws Exception {
        byte[] whole = whole(kind);
        for (int part : new int[] {0, 1, 10, 20, 45, 50, 60, 90}) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 100);
            if (part > 40 && kind.startsWith("j") && !kind.equals("jpg")) {
                // JPEG 2000 is progressive: half a file may be a worse picture of the same size,
                // never a crash
                assertThat(sizeOrRefused(cut)).isIn("refused", "200x250");
            } else {
                assertThat(sizeOrRefused(cut))
                        .as(kind + " cut to " + part + " %")
                        .isEqualTo("refused");
            }
        }
    }

    @Test
    void what_is_no_picture_is_refused() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertRefused(new byte[0], "too short");
        assertRefused(noise, "not a picture of a kind");
        assertRefused(
                "GIF89a, which is a picture, but not one we read"
                        .getBytes(StandardCharsets.US_ASCII),
                "not a picture");
    }

    @Test
    void a_picture_of_one_pixel_is_refused() throws IOException {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertRefused(file(dot, "png"), "too small: 1x1");
        assertRefused(file(dot, "jpg"), "too small: 1x1");
    }

    @Test
    void sixteen_bits_and_four_colours_are_refused_by_name() throws IOException {
        BufferedImage deep = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        assertRefused(file(deep, "png"), "16 bits");
        assertRefused(pgm(40, 50, 65535), "16 bits");
        byte[] jpeg = file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpg");
        for (int i = 0; i < jpeg.length - 10; i++) {
            if ((jpeg[i] & 255) == 0xff && (jpeg[i + 1] & 255) == 0xc0) {
                jpeg[i + 9] = 4;
            }
        }
        assertRefused(jpeg, "4 colours");
    }

    @Test
    void absurd_sizes_are_refused_before_any_memory_is_reserved() throws IOException {
        byte[] png = file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertRefused(png, "too large: 60000x60000");
        assertRefused(patched(8, 1_000_000), "claims to be");
        assertRefused(patched(8, 5_000), "too large");
        assertRefused(patched(24, 1), "too many tiles");
        byte[] padded = Arrays.copyOf(JP2, 300 * 1024);
        assertRefused(padded, "the file is too large");
        assertRefused("P5 9999999 9999999 255\n....".getBytes(StandardCharsets.US_ASCII), "PGM");
    }

    @Test
    void a_png_chunk_that_claims_more_than_the_file_holds_is_refused_before_it_is_read()
            throws IOException {
        byte[] png = file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");
        int afterHeader = 33;
        byte[] endless = png.clone();
        ByteBuffer.wrap(endless).putInt(afterHeader, 1_500_000_000);
        assertRefused(endless, "ends too early");
        byte[] negative = png.clone();
        ByteBuffer.wrap(negative).putInt(afterHeader, -1);
        assertRefused(negative, "ends too early");
        byte[] animated = png.clone();
        System.arraycopy("acTL".getBytes(StandardCharsets.US_ASCII), 0, animated, 37, 4);
        assertRefused(animated, "several pictures");
    }

    @Test
    void a_damaged_jpeg_2000_never_harms_the_process() {
        Random random = new Random(2);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = (round % 2 == 0 ? JP2 : codeStream()).clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                // mostly in the headers, where it hurts
                int reach = random.nextInt(3) == 0 ? damaged.length : 200;
                damaged[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            }
            refused += sizeOrRefused(damaged).equals("refused") ? 1 : 0;
        }
        assertThat(refused).isBetween(50, 399);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void other_damaged_pictures_never_harm_the_process(String kind) throws Exception {
        Random random = new Random(3);
        byte[] whole = whole(kind);
        for (int round = 0; round < 40; round++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThatCode(() -> sizeOrRefused(damaged)).doesNotThrowAnyException();
        }
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> Pictures.decode(file))
                .isInstanceOf(PictureUnreadable.class)
                .hasMessageContaining(why);
    }

    private static String sizeOrRefused(byte[] file) {
        try {
            Frame frame = Pictures.decode(file);
            return frame.width() + "x" + frame.height();
        } catch (PictureUnreadable e) {
            return "refused";
        }
    }

    private static byte[] whole(String kind) throws IOException {
        return switch (kind) {
            case "jp2" -> JP2;
            case "j2k" -> codeStream();
            case "pgm" -> pgm(40, 50, 255);
            default -> file(DrawnPerson.card(People.look("sato")), kind);
        };
    }

    private static byte[] codeStream() {
        ByteBuffer in = ByteBuffer.wrap(JP2);
        int at = 0;
        while (in.getInt(at) != 0xFF4FFF51) {
            at++;
        }
        return Arrays.copyOfRange(JP2, at, JP2.length);
    }

    /** The code stream with one number of its SIZ marker changed. */
    private static byte[] patched(int at, int value) {
        byte[] file = codeStream();
        ByteBuffer.wrap(file).putInt(at, value);
        return file;
    }

    private static byte[] pgm(int width, int height, int most) {
        byte[] head =
                ("P5\n# a comment\n" + width + " " + height + "\n" + most + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(head, head.length + width * height * (most > 255 ? 2 : 1));
    }

    private static byte[] file(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, out)).isTrue();
        return out.toByteArray();
    }

    private static double meanDifference(Frame a, Frame b) {
        double sum = 0;
        for (int i = 0; i < a.bgr().length; i++) {
            sum += Math.abs((a.bgr()[i] & 255) - (b.bgr()[i] & 255));
        }
        return sum / a.bgr().length;
    }
}
