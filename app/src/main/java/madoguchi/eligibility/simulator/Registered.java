package madoguchi.eligibility.simulator;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;

/** What the insurers have registered about a person: the answer that the centre gives. */
public record Registered(Eligibility answer) {

    /**
     * Reads the section {@code centre} of a persona's YAML file; birth date and sex come from its
     * section {@code card}.
     *
     * @param where names the file in errors
     * @param today from which relative dates count
     * @return none when the file has no such section: a card without a person, or nobody's
     * @throws IllegalArgumentException naming file and field
     */
    public static Optional<Registered> read(
            InputStream personaYaml, String where, LocalDate today) {
        return PersonaFile.read(personaYaml, where, today).map(Registered::new);
    }
}
