package madoguchi.face.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every model that the terminal knows, in the order of preference. It is part of the program: what
 * is measured at a site is kept beside the site's model files, never here.
 */
public record ModelRegistry(List<Model> models) {

    private static final String BUNDLED = "/madoguchi/face/models.yaml";

    static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    public ModelRegistry {
        models = List.copyOf(models);
        for (Function<Model, String> name :
                List.<Function<Model, String>>of(Model::id, Model::file, Model::sha256)) {
            Set<String> seen = new HashSet<>();
            for (Model model : models) {
                if (!seen.add(name.apply(model))) {
                    throw new IllegalArgumentException("twice: " + name.apply(model));
                }
            }
        }
    }

    public static ModelRegistry bundled() {
        try (InputStream yaml = ModelRegistry.class.getResourceAsStream(BUNDLED)) {
            return YAML.readValue(yaml, ModelRegistry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Model> byId(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Optional<Model> bySha256(String sha256) {
        return models.stream().filter(model -> model.sha256().equals(sha256)).findFirst();
    }

    long largest() {
        return models.stream().mapToLong(Model::size).max().orElse(0);
    }
}
