package madoguchi.face.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models folder. Files count under the name that the registry gives them, and only when size
 * and checksum hold; what is handed out is the very bytes that were hashed, so that a file changed
 * afterwards changes nothing. Holds no state but the two names; safe for any thread.
 */
public final class Models {

    private final ModelRegistry registry;
    private final Path folder;

    public Models(ModelRegistry registry, Path folder) {
        this.registry = registry;
        this.folder = folder;
    }

    public static Models in(Path folder) {
        return new Models(ModelRegistry.bundled(), folder);
    }

    /** What lies in the folder under a model's name. */
    public sealed interface State {
        record Missing() implements State {}

        /**
         * @param why a sentence that names the file
         */
        record Altered(String why) implements State {}

        /**
         * @param threshold the site's own, else the registry's; empty: an embedder that must not be
         *     used yet, or a model that needs none
         */
        record Installed(Optional<Model.Threshold> threshold) implements State {}
    }

    public record Status(Model model, State state) {}

    /**
     * A model with its bytes as hashed.
     *
     * @param threshold the site's own, else the registry's
     */
    public record Loaded(Model model, byte[] bytes, Optional<Model.Threshold> threshold) {
        @Override
        public String toString() {
            return model.id();
        }
    }

    public Path folder() {
        return folder;
    }

    public ModelRegistry registry() {
        return registry;
    }

    /**
     * Hashes every file that is there.
     *
     * @throws ModelRefused the site's thresholds cannot be read
     */
    public List<Status> status() throws ModelRefused {
        Calibrations calibrations = Calibrations.read(folder);
        List<Status> all = new ArrayList<>();
        for (Model model : registry.models()) {
            State state;
            try {
                state =
                        Checksum.bytes(model, folder).isEmpty()
                                ? new State.Missing()
                                : new State.Installed(calibrations.of(model));
            } catch (ModelRefused e) {
                state = new State.Altered(e.getMessage());
            }
            all.add(new Status(model, state));
        }
        return all;
    }

    /**
     * All models of a role that are there, in the registry's order; none when none is.
     *
     * @throws ModelRefused one of them is not what the registry says: the message names it
     */
    public List<Loaded> load(Model.Role role) throws ModelRefused {
        Calibrations calibrations = Calibrations.read(folder);
        List<Loaded> loaded = new ArrayList<>();
        for (Model model : registry.models()) {
            if (model.role() == role) {
                Checksum.bytes(model, folder)
                        .map(bytes -> new Loaded(model, bytes, calibrations.of(model)))
                        .ifPresent(loaded::add);
            }
        }
        return loaded;
    }

    /**
     * Keeps a threshold that was measured here.
     *
     * @throws ModelRefused the thresholds that are there cannot be read
     */
    public void calibrate(Model model, Model.Threshold threshold) throws ModelRefused, IOException {
        Calibrations.read(folder).with(model, threshold).write(folder);
    }

    /**
     * Puts a model file into the folder: written aside, renamed when its checksum is one of the
     * registry's. Whatever goes wrong, there is no half a file.
     *
     * @param bytes read to their end, or to the size of the largest model
     * @param from where they come from, for the complaint
     * @throws ModelRefused the bytes are no model of the registry
     */
    public Model install(InputStream bytes, String from) throws ModelRefused, IOException {
        Files.createDirectories(folder);
        return Incoming.install(registry, bytes, from, folder);
    }
}
