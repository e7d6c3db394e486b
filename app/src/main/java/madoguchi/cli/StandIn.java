package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import madoguchi.camera.CardPhotos;
import madoguchi.card.CardReader;
import madoguchi.card.Pin;
import madoguchi.card.persona.Persona;
import madoguchi.card.recording.Recording;
import madoguchi.card.recording.ReplayReader;
import madoguchi.card.recording.Tempo;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VirtualReader;
import madoguchi.scenario.Cast;
import madoguchi.settings.Facility;

/** The ordinary simulated card with keys and counters of its own, which go with it. */
final class StandIn implements AutoCloseable {

    private static final String PERSONA = "ordinary";

    private final Path folder;
    private final Persona persona;
    private final VirtualCard card;

    private StandIn(Path folder, Persona persona, VirtualCard card) {
        this.folder = folder;
        this.persona = persona;
        this.card = card;
    }

    static StandIn make() throws IOException {
        LocalDate today = LocalDate.now(Facility.JAPAN);
        Cast cast = Cast.bundled(today);
        Persona persona = cast.persona(PERSONA);
        Path folder = Files.createTempDirectory("madoguchi-card-");
        CardOffice office =
                new CardOffice(folder, person -> CardPhotos.jp2(cast.lookOf(person)), today);
        return new StandIn(folder, persona, office.make(persona));
    }

    /** What is done with each session of a recording. */
    interface Trial<T> {
        T with(CardReader replayed) throws InterruptedException;
    }

    /**
     * Puts a recording in the place of a reader, and a card of this kind in for its content.
     *
     * @param sessions how many of it at most
     */
    static <T> List<T> replay(Recording recording, int sessions, Trial<T> trial)
            throws IOException, InterruptedException {
        List<T> found = new ArrayList<>();
        try (StandIn standIn = make();
                VirtualReader reader = new VirtualReader("stand-in")) {
            reader.put(standIn.card());
            try (ReplayReader replayed = new ReplayReader(recording, reader, Tempo.AS_RECORDED)) {
                for (int i = 0; i < Math.min(sessions, recording.sessions().size()); i++) {
                    found.add(trial.with(replayed));
                }
            }
        }
        return found;
    }

    VirtualCard card() {
        return card;
    }

    /** A new one each time: it is wiped when it has been used. */
    Pin pin() {
        if (persona.card() instanceof Persona.MyNumber own) {
            return Pin.of(own.pin().orElseThrow().bytes().clone());
        }
        throw new IllegalStateException(PERSONA + " has no PIN");
    }

    @Override
    public void close() throws IOException {
        DemoFolder.remove(folder);
    }
}
