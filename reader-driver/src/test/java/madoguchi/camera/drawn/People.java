package madoguchi.camera.drawn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The drawn people of the demo, as tests find them on the class path. */
public final class People {

    private static final String FOLDER = "/madoguchi/people/";

    private People() {}

    public static List<String> ids() {
        try (InputStream in = People.class.getResourceAsStream(FOLDER + "index")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Look look(String id) {
        try (InputStream in = People.class.getResourceAsStream(FOLDER + id + ".yaml")) {
            return Look.read(in, id + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
