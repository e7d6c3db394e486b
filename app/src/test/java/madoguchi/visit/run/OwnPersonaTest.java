package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.camera.CardPhotos;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.Enrolment;
import madoguchi.card.virtual.ServedCard;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.scenario.Cast;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that another process made from somebody's own file, and the centre of this one. */
class OwnPersonaTest {

    @TempDir Path folder;
    private Rig rig;
    private Path file;
    private VirtualCard card;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        rig.glass.see(0, Screen.P01Welcome.class);
        file = folder.resolve("mine.yaml");
        try (var ordinary = getClass().getResourceAsStream("/madoguchi/personas/ordinary.yaml")) {
            String text = new String(ordinary.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, text.replace("name: ordinary", "name: mine"));
        }
        LocalDate today = LocalDate.ofInstant(rig.clock.instant(), Rig.ZONE);
        Cast cast = Cast.bundled(today);
        CardOffice office =
                new CardOffice(
                        folder.resolve("cards"),
                        person -> CardPhotos.jp2(cast.lookOf(person)),
                        today);
        try (var yaml = Files.newInputStream(file)) {
            card = office.make(Persona.read(yaml, file.toString()));
        }
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private List<Screen> visits() throws Exception {
        int next = rig.glass.size();
        rig.plate.put(card);
        Patient patient = Patient.hanako(rig, Method.PIN);
        patient.goesOn(next);
        return patient.seen();
    }

    private void served(Optional<Path> from) throws Exception {
        rig.device.knows(new ServedCard("mine", from, Enrolment.certificate(card), card.printed()));
    }

    @Test
    void whoever_is_in_the_file_is_found_at_the_centre() throws Exception {
        served(Optional.of(file));

        assertThat(visits()).hasAtLeastOneElementOfType(DoneScreen.P15Done.class);
    }

    @Test
    void without_the_file_nobody_is_found() throws Exception {
        served(Optional.empty());
        served(Optional.of(folder.resolve("gone.yaml")));

        assertThat(visits())
                .hasAtLeastOneElementOfType(Screen.P20Sorry.class)
                .doesNotHaveAnyElementsOfTypes(DoneScreen.P15Done.class);
    }
}
