package madoguchi.settings;

import java.util.Objects;
import java.util.Optional;
import madoguchi.face.BurstCheck;
import madoguchi.face.FaceEngines;
import madoguchi.visit.Generation;
import madoguchi.visit.Rules;

/**
 * What a clinic may choose about its terminal. Each component is one line of {@code settings.yaml},
 * its name in lower case with hyphens; what stands in {@link Says} is written above it in a new
 * file. A new setting is a component here, with its default in the constructor and its row in
 * docs/settings.md.
 */
public record Settings(
        @Says(
                        "where cards are put down: simulated (in this program), or a real reader through"
                                + " auto, native (libpcsclite) or smartcardio (the JDK's)")
                Reader reader,
        @Says("a part of the real reader's name; without it the first one that is found")
                Optional<String> readerName,
        @Says(
                        "whose cards are read: simulated-only, or any; a wrong PIN costs the holder of a real"
                                + " card a try")
                AcceptCards acceptCards,
        @Says(
                        "how the terminal knows what is printed on a card: persona (of a simulated card), or"
                                + " typed (by staff)")
                Surface surface,
        @Says("which printed version of the procedure is followed") Generation generation,
        @Says(
                        "how consent is asked for: faithful (as in the field, no refusal on the first screen)"
                                + " or balanced (three equal answers)")
                Rules.ConsentLayout consentLayout,
        @Says("pictures:DIR shows the pictures of a folder; without it drawn people")
                Optional<String> camera,
        @Says(
                        "who judges faces: auto, network (the model files must be there) or classical (for"
                                + " practice)")
                FaceEngines.Choice faceEngine,
        @Says("where model files are looked for; without it models in the data folder")
                Optional<String> models,
        @Says("when the head is to be turned: in-doubt (it may be a picture) or always")
                BurstCheck.Asking liveness) {

    /** What is not said has its default. */
    public Settings {
        reader = Objects.requireNonNullElse(reader, Reader.SIMULATED);
        readerName = orEmpty(readerName);
        acceptCards = Objects.requireNonNullElse(acceptCards, AcceptCards.SIMULATED_ONLY);
        surface = Objects.requireNonNullElse(surface, Surface.PERSONA);
        generation = Objects.requireNonNullElse(generation, Rules.standard().generation());
        consentLayout =
                Objects.requireNonNullElse(consentLayout, Rules.standard().consent().layout());
        camera = orEmpty(camera);
        faceEngine = Objects.requireNonNullElse(faceEngine, FaceEngines.Choice.AUTO);
        models = orEmpty(models);
        liveness = Objects.requireNonNullElse(liveness, BurstCheck.Asking.IN_DOUBT);
    }

    private static Optional<String> orEmpty(Optional<String> text) {
        return text == null ? Optional.empty() : text.filter(said -> !said.isBlank());
    }

    /** What holds where nothing was chosen. */
    public static Settings standard() {
        return SettingsText.STANDARD;
    }

    /** The same, with the reader that a command line names. */
    public Settings with(Reader other) {
        return new Settings(
                other,
                readerName,
                acceptCards,
                surface,
                generation,
                consentLayout,
                camera,
                faceEngine,
                models,
                liveness);
    }

    /** The procedure as it was chosen. */
    public Rules rules() {
        return Rules.of(generation).with(consentLayout);
    }

    /** The way to the reader. */
    public enum Reader {
        SIMULATED,
        AUTO,
        NATIVE,
        SMARTCARDIO
    }

    /** Whose cards may be used. */
    public enum AcceptCards {
        SIMULATED_ONLY,
        ANY
    }

    /** Where birth date, expiry and security code come from. */
    public enum Surface {
        PERSONA,
        TYPED
    }
}
