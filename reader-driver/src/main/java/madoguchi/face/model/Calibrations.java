package madoguchi.face.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * Thresholds that were measured at this site, by the checksum of the model they belong to. They
 * count more than the registry's. A file beside the models; the operator may read and remove it.
 */
record Calibrations(Map<String, Model.Threshold> thresholds) {

    private static final String FILE = "calibration.yaml";
    private static final int LARGEST = 64 * 1024;

    static Calibrations read(Path folder) throws ModelRefused {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Calibrations(Map.of());
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new ModelRefused(file + " is too large for a file of thresholds");
            }
            Calibrations read =
                    ModelRegistry.YAML.readValue(Files.readAllBytes(file), Calibrations.class);
            if (read == null || read.thresholds == null || !read.plausible()) {
                throw new ModelRefused(file + " holds no thresholds between 0 and 1");
            }
            return read;
        } catch (IOException e) {
            throw new ModelRefused(file + " cannot be read");
        } catch (JacksonException e) {
            throw new ModelRefused(file + " cannot be understood: " + e.getOriginalMessage());
        }
    }

    private boolean plausible() {
        return thresholds.values().stream()
                .allMatch(
                        t -> t != null && t.cosine() > 0 && t.cosine() < 1 && t.measured() != null);
    }

    Optional<Model.Threshold> of(Model model) {
        return Optional.ofNullable(thresholds.get(model.sha256())).or(model::threshold);
    }

    Calibrations with(Model model, Model.Threshold threshold) {
        Map<String, Model.Threshold> all = new TreeMap<>(thresholds);
        all.put(model.sha256(), threshold);
        return new Calibrations(all);
    }

    void write(Path folder) throws IOException {
        Path aside = folder.resolve(FILE + "-" + UUID.randomUUID() + ".part");
        try {
            Files.write(aside, ModelRegistry.YAML.writeValueAsBytes(this));
            Files.move(
                    aside,
                    folder.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
