package madoguchi.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import madoguchi.face.ClassicalEngine;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {

    private static final Path MEMORY_MAP = Path.of("/proc/self/maps");

    @Test
    void cascades_work_without_highgui_and_gtk() throws IOException {
        assumeThat(MEMORY_MAP).exists();
        new ClassicalEngine(ClassicalEngine.Kind.DRAWN_PEOPLE).close();
        String loaded = Files.readString(MEMORY_MAP);
        assertThat(loaded.contains("libopencv_objdetect")).isTrue();
        assertThat(loaded.contains("highgui")).isFalse();
        assertThat(loaded.contains("libgtk")).isFalse();
    }
}
