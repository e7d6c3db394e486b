package madoguchi.face;

import java.util.EnumMap;
import java.util.Map;
import madoguchi.camera.FrameSource;
import madoguchi.camera.NativeLibraries;

/**
 * The engine for a source of frames. Drawn people are always judged by the classical engine with a
 * threshold of its own: to a network trained on photographs they are all one person. Engines are
 * built when first asked for, kept, and belong, like this object, to one thread.
 */
public final class FaceEngines implements AutoCloseable {

    private final Map<ClassicalEngine.Kind, FaceEngine> built =
            new EnumMap<>(ClassicalEngine.Kind.class);

    /**
     * Loads the native libraries, about a second: on a background thread while the first screen
     * comes up.
     */
    public static void warmUp() {
        NativeLibraries.load();
    }

    public FaceEngine forSource(FrameSource source) {
        return built.computeIfAbsent(
                source.drawn()
                        ? ClassicalEngine.Kind.DRAWN_PEOPLE
                        : ClassicalEngine.Kind.PHOTOGRAPHS,
                ClassicalEngine::new);
    }

    @Override
    public void close() {
        built.values().forEach(FaceEngine::close);
        built.clear();
    }
}
