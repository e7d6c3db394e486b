package madoguchi.card.virtual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import madoguchi.card.persona.BadPersona;
import madoguchi.card.persona.Persona;

/**
 * Cards for tests: keys are made once and kept between runs, counters begin anew with every card.
 */
public final class TestCards {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Duration LIMIT = Duration.ofSeconds(2);
    public static final byte[] PHOTO = photo();
    public static final CardOffice OFFICE = new CardOffice(folder(), id -> PHOTO, TODAY);

    private TestCards() {}

    public static VirtualCard card(String name) {
        return fresh(persona(name));
    }

    /** A bundled persona with some lines of its file replaced. */
    public static VirtualCard cardWith(String name, String line, String instead) {
        String yaml = yaml(name);
        if (!yaml.contains(line)) {
            throw new IllegalArgumentException(line + " is not in " + name);
        }
        return fresh(read(yaml.replace(line, instead), name));
    }

    private static VirtualCard fresh(Persona persona) {
        try {
            VirtualCard card = OFFICE.make(persona);
            card.resetCounters();
            return card;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static VirtualReader readerWith(String name) {
        VirtualReader reader = new VirtualReader("test");
        reader.put(card(name));
        return reader;
    }

    public static Persona persona(String name) {
        return read(yaml(name), name);
    }

    public static String yaml(String name) {
        try (InputStream in =
                TestCards.class.getResourceAsStream("/madoguchi/personas/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Persona read(String yaml, String where) {
        try {
            return Persona.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), where);
        } catch (BadPersona e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two processes run tests at the same time: the keys are theirs together, the counters not. */
    private static Path folder() {
        Path all = Path.of("target", "test-cards").toAbsolutePath();
        Path own = all.resolve("process-" + System.getProperty("surefire.forkNumber", "0"));
        Path keys = own.resolve("keys");
        try {
            Files.createDirectories(all.resolve("keys"));
            Files.createDirectories(own);
            if (!Files.exists(keys)) {
                Files.createSymbolicLink(keys, all.resolve("keys"));
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins as a JPEG 2000 file does and is no picture: nobody here looks further. */
    private static byte[] photo() {
        byte[] bytes = new byte[9000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        byte[] beginning = HexFormat.of().parseHex("0000000C6A5020200D0A870A");
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        return bytes;
    }
}
