package madoguchi.settings;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.screen.Language;
import madoguchi.screen.Languages;
import madoguchi.visit.Rules;

/** What patients find. */
public record Patients(
        @Says("the language that every patient finds first: ja or en") Language language,
        @Says(
                        "the languages that are offered: all, or some with a space between, as in ja en; where"
                                + " there is only one, none is asked for")
                String languages,
        @Says(
                        "for how many seconds a screen waits for a touch before it counts down 20 more: 30 to"
                                + " 300")
                Integer timeOut,
        @Says(
                        "whether the digits for the PIN stand in another order each time: no or yes; never while"
                                + " the voice is on or a ten-key is used")
                ShuffledDigits shuffledDigits) {

    private static final String ALL = "all";

    /** What is not said has its default. */
    public Patients {
        language = Objects.requireNonNullElse(language, Language.JA);
        languages = Objects.requireNonNullElse(languages, ALL);
        timeOut =
                Settings.within("time-out", Optional.ofNullable(timeOut), 30, 300)
                        .orElse(Math.toIntExact(Rules.Times.standard().idle().toSeconds()));
        shuffledDigits = Objects.requireNonNullElse(shuffledDigits, ShuffledDigits.NO);
        List<Language> offered = offered(languages);
        if (!offered.contains(language)) {
            throw new Refused(
                    Mistake.Kind.NOT_OFFERED, "language", Spelling.of(language), languages);
        }
    }

    /** Whether the digits change places. */
    public enum ShuffledDigits {
        NO,
        YES
    }

    /** Of the patients' glass; staff's own window has every language. */
    public Languages spoken() {
        return new Languages(language, offered(languages));
    }

    /** As {@code languages} has these, in this order. */
    public static String written(List<Language> offered) {
        return offered.equals(List.of(Language.values()))
                ? ALL
                : offered.stream().map(Spelling::of).collect(Collectors.joining(" "));
    }

    public Duration patience() {
        return Duration.ofSeconds(timeOut);
    }

    public boolean shufflesDigits() {
        return shuffledDigits == ShuffledDigits.YES;
    }

    private static List<Language> offered(String languages) {
        if (languages.equals(ALL)) {
            return List.of(Language.values());
        }
        List<Language> offered =
                Stream.of(languages.strip().split("\\s+"))
                        .map(
                                written ->
                                        Spelling.choice(Language.class, written)
                                                .map(Language.class::cast)
                                                .orElseThrow(() -> unclear(languages)))
                        .toList();
        if (offered.stream().distinct().count() < offered.size()) {
            throw unclear(languages);
        }
        return offered;
    }

    private static Refused unclear(String languages) {
        return new Refused(
                Mistake.Kind.NO_LANGUAGES, "languages", languages, Spelling.all(Language.class));
    }
}
