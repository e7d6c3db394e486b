package madoguchi.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.IdentityMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One reception as data: what is given, who does what, and how it must end. The format is described
 * in the scenarios' README.
 *
 * @param title one line in each language
 * @param shows the sentence of the rules, or of the screen book, that it shows
 * @param seeds where the seeds say so, word by word
 * @param ours that no seed has a sentence for it: the screen book or this product decided
 * @param walk what is done and seen, in order
 */
public record Scenario(
        String name,
        Map<String, String> title,
        String shows,
        List<Sentence> seeds,
        boolean ours,
        Given given,
        List<Act> walk,
        Ends ends) {

    /**
     * @param seed the first three digits of its file's name: "001"
     * @param says quoted to the letter; "…" stands for words left out
     */
    public record Sentence(String seed, String says) {}

    /**
     * @param facilityPassword set before the counter opens; none: the first start is part of the
     *     walk
     * @param stands who is before the camera at the beginning
     * @param today the day on which it happens; none: today
     * @param rules what differs from the standard
     */
    public record Given(
            Optional<String> facilityPassword,
            Optional<String> stands,
            Optional<LocalDate> today,
            RuleChanges rules) {
        public Given {
            rules = rules == null ? RuleChanges.NONE : rules;
        }

        public static final Given NOTHING =
                new Given(Optional.empty(), Optional.empty(), Optional.empty(), RuleChanges.NONE);
    }

    /**
     * @param code of the failure, where it ends in one
     * @param consents as the result carries them; none when no result is left
     * @param screens every screen from the first to the last, by its record's name
     */
    public record Ends(
            Outcome outcome,
            Optional<String> code,
            Optional<IdentityMethod> method,
            Map<ConsentKind, Boolean> consents,
            List<String> screens) {}

    public enum Outcome {
        /** 完了. */
        DONE,
        /** できませんでした. */
        SORRY,
        /** The patient left, or took the card. */
        LEFT
    }

    private record File(
            Map<String, String> title,
            String shows,
            List<Sentence> seeds,
            Optional<Boolean> ours,
            Given given,
            List<WalkLine> walk,
            Ends ends) {}

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    /**
     * @param where the file's name, for messages
     * @throws BadScenario naming file, line and field
     */
    public static Scenario read(InputStream yaml, String name, String where) throws BadScenario {
        File file;
        String text;
        try {
            text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadScenario(where + " cannot be read");
        }
        try {
            file = YAML.readValue(text, File.class);
        } catch (JacksonException e) {
            throw new BadScenario(FileTrouble.of(e, where, text));
        }
        if (file == null || file.title() == null || file.walk() == null || file.ends() == null) {
            throw new BadScenario(where + ": a scenario has a title, a walk and an end");
        }
        if (file.ends().outcome() == null
                || file.ends().consents() == null
                || file.ends().screens() == null) {
            throw new BadScenario(where + ": an end has an outcome, consents and screens");
        }
        List<Sentence> seeds = Optional.ofNullable(file.seeds()).orElse(List.of());
        boolean ours = file.ours().orElse(false);
        if (ours && !seeds.isEmpty()) {
            throw new BadScenario(where + ": what the seeds say is not ours");
        }
        return new Scenario(
                name,
                file.title(),
                file.shows(),
                seeds,
                ours,
                Optional.ofNullable(file.given()).orElse(Given.NOTHING),
                acts(file.walk(), where),
                file.ends());
    }

    private static List<Act> acts(List<WalkLine> lines, String where) throws BadScenario {
        List<Act> acts = new ArrayList<>();
        for (WalkLine line : lines) {
            if (line == null) {
                throw new BadScenario(
                        "%s: line %d of the walk is empty".formatted(where, acts.size() + 1));
            }
            try {
                acts.add(Act.of(line.verb(), line.words()));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new BadScenario(
                        "%s, line %d: %s".formatted(where, line.number(), e.getMessage()));
            }
        }
        return List.copyOf(acts);
    }

    /**
     * A file of somebody's own.
     *
     * @throws BadScenario naming file, line and field
     */
    public static Scenario read(Path file) throws BadScenario {
        String where = file.getFileName().toString();
        try (InputStream yaml = Files.newInputStream(file)) {
            return read(yaml, where.replaceFirst("\\.ya?ml$", ""), where);
        } catch (IOException e) {
            throw new BadScenario(file + " cannot be read");
        }
    }

    /** The names of those that come with the product. */
    public static List<String> bundled() {
        return Bundled.SCENARIOS.names();
    }

    /** The same by the groups in which trainers find them. */
    public static SequencedMap<String, List<String>> groups() {
        return Bundled.SCENARIOS.groups();
    }

    public static Scenario bundled(String name) throws BadScenario {
        if (!bundled().contains(name)) {
            throw new BadScenario("there is no scenario \"" + name + "\"; --list names them");
        }
        try (InputStream yaml = Bundled.SCENARIOS.open(name)) {
            return read(yaml, name, name + ".yaml");
        } catch (IOException e) {
            throw new BadScenario(name + ".yaml: " + e.getMessage());
        }
    }

    public static final class BadScenario extends Exception {
        private static final long serialVersionUID = 1;

        BadScenario(String message) {
            super(message);
        }
    }
}
