package madoguchi.health.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import madoguchi.face.FaceEngines.Choice;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRegistry;
import madoguchi.face.model.Models;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsProbeTest {

    @TempDir Path folder;

    private Verdict found(Choice choice, boolean drawn) throws Exception {
        return Looked.at(Check.MODELS, new ModelsProbe(Models.in(folder), choice, drawn));
    }

    @Test
    void without_files_real_people_are_judged_for_practice_only() throws Exception {
        assertThat(found(Choice.AUTO, false)).isEqualTo(Verdict.MODELS_CLASSICAL);
        assertThat(found(Choice.NETWORK, false)).isEqualTo(Verdict.MODELS_MISSING);
        assertThat(found(Choice.AUTO, true)).isEqualTo(Verdict.MODELS_NOT_NEEDED);
        assertThat(found(Choice.CLASSICAL, false)).isEqualTo(Verdict.MODELS_NOT_NEEDED);
    }

    @Test
    void a_file_that_was_altered_is_named_until_it_is_gone() throws Exception {
        Model any = ModelRegistry.bundled().models().getFirst();
        Path file = folder.resolve(any.file());
        Files.writeString(file, "something else");

        assertThat(
                        Looked.finding(
                                Check.MODELS,
                                new ModelsProbe(Models.in(folder), Choice.AUTO, true)))
                .isEqualTo(Finding.of(Check.MODELS, Verdict.MODELS_ALTERED, any.id()));

        Files.delete(file);
        assertThat(found(Choice.AUTO, true)).isEqualTo(Verdict.MODELS_NOT_NEEDED);
    }
}
