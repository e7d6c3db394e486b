package madoguchi.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.camera.drawn.Look;
import madoguchi.card.persona.BadPersona;
import madoguchi.card.persona.Persona;
import madoguchi.eligibility.simulator.Registered;

/**
 * The people of a simulation: their cards, their faces, and what the centre has registered about
 * them.
 */
public final class Cast {

    /**
     * @param registered none for a card without a person
     */
    record Member(Persona persona, Optional<Registered> registered) {}

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Look> looks = new LinkedHashMap<>();

    private final LocalDate today;

    private Cast(LocalDate today) {
        this.today = today;
    }

    /**
     * @param today from which relative dates count
     */
    public static Cast bundled(LocalDate today) {
        Cast cast = new Cast(today);
        Bundled.PERSONAS.names().forEach(name -> cast.add(read(name, today)));
        Bundled.PEOPLE.names().forEach(name -> cast.looks.put(name, look(name)));
        return cast;
    }

    /**
     * Somebody's own, from a file of the same form.
     *
     * @param today from which relative dates count
     * @throws IllegalArgumentException naming file and field
     */
    static Member own(Path file, LocalDate today) throws IOException {
        try (InputStream card = Files.newInputStream(file);
                InputStream centre = Files.newInputStream(file)) {
            return new Member(
                    Persona.read(card, file.toString()),
                    Registered.read(centre, file.toString(), today));
        } catch (BadPersona e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The same, on the day of this cast. */
    Member own(Path file) throws IOException {
        return own(file, today);
    }

    private void add(Member member) {
        members.put(member.persona().name(), member);
    }

    List<Member> members() {
        return new ArrayList<>(members.values());
    }

    Member member(String persona) {
        return Optional.ofNullable(members.get(persona))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no persona \"" + persona + "\""));
    }

    public boolean has(String persona) {
        return members.containsKey(persona);
    }

    public Persona persona(String name) {
        return member(name).persona();
    }

    public Look lookOf(String person) {
        return Optional.ofNullable(looks.get(person))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no drawn person \"" + person + "\""));
    }

    private static Member read(String name, LocalDate today) {
        try (InputStream card = Bundled.PERSONAS.open(name);
                InputStream centre = Bundled.PERSONAS.open(name)) {
            return new Member(
                    Persona.read(card, name + ".yaml"),
                    Registered.read(centre, name + ".yaml", today));
        } catch (BadPersona e) {
            throw new IllegalStateException(
                    "a persona of the product is broken: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Look look(String name) {
        try (InputStream yaml = Bundled.PEOPLE.open(name)) {
            return Look.read(yaml, name + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
