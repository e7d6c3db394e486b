package madoguchi.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import madoguchi.card.persona.BadPersona;
import madoguchi.card.persona.Persona;
import madoguchi.scenario.Cast;

/** What {@code --persona} names. */
final class Personas {

    private Personas() {}

    /**
     * @param nameOrFile one of the product's people by name, else a file of somebody's own
     * @throws BadPersona naming the file and the field
     */
    static Persona of(Cast cast, String nameOrFile)
            throws IOException, BadPersona, Complaints.NoPersona {
        if (cast.has(nameOrFile)) {
            return cast.persona(nameOrFile);
        }
        Path file = file(nameOrFile);
        try (InputStream yaml = new BufferedInputStream(Files.newInputStream(file))) {
            Persona own = Persona.read(yaml, nameOrFile);
            own.person().ifPresent(cast::lookOf); // whose face goes onto the card
            return own;
        } catch (IllegalArgumentException e) {
            throw new Complaints.NoPersona(nameOrFile + ": " + e.getMessage());
        }
    }

    /** Where somebody's own is; empty for one of the product's people. */
    static Optional<Path> own(Cast cast, String nameOrFile) throws Complaints.NoPersona {
        return cast.has(nameOrFile) ? Optional.empty() : Optional.of(file(nameOrFile));
    }

    private static Path file(String name) throws Complaints.NoPersona {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // no file's name either
        }
        throw new Complaints.NoPersona(
                "there is no persona \"" + name + "\", and no file of this name.");
    }
}
