package madoguchi.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import madoguchi.desk.run.CheckRows;
import madoguchi.failure.FailureCode.Closes;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Level;
import madoguchi.health.Sheet;
import madoguchi.screen.Language;

/** What the self-check says, in one language: the words of T01. */
final class CheckWords {

    private final Properties texts = new Properties();

    CheckWords(Language language) {
        String path = "/madoguchi/wording/" + language.tag() + "/T01.properties";
        try (var stream = CheckWords.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    String of(Level level) {
        return text("level." + CheckRows.lamp(level));
    }

    String of(Check check) {
        return text("check." + check);
    }

    String question(Sheet point) {
        return text("sheet." + point + ".question");
    }

    String advice(Sheet point) {
        return text("sheet." + point + ".do");
    }

    /** What was seen. */
    String saw(Finding finding) {
        String text = text("verdict." + finding.verdict() + ".saw");
        for (int i = 0; i < finding.saw().size(); i++) {
            text = text.replace("{" + i + "}", finding.saw().get(i));
        }
        return text;
    }

    /** None where nothing is wrong. */
    Optional<String> means(Finding finding) {
        return wrong(finding, "means");
    }

    Optional<String> act(Finding finding) {
        return wrong(finding, "do");
    }

    Optional<String> closes(Finding finding) {
        Closes closes = finding.verdict().closes();
        return closes == Closes.NOTHING ? Optional.empty() : Optional.of(text("closes." + closes));
    }

    /** As the readers print it: 【K-107】. */
    Optional<String> code(Finding finding) {
        return finding.verdict().code().map(code -> text("code").replace("{0}", code.code()));
    }

    private Optional<String> wrong(Finding finding, String part) {
        return finding.level().wrong()
                ? Optional.of(text("verdict." + finding.verdict() + "." + part))
                : Optional.empty();
    }

    private String text(String key) {
        String text = texts.getProperty("T01." + key);
        if (text == null) {
            throw new IllegalArgumentException("no wording for T01." + key);
        }
        return text.replace("|", "");
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
