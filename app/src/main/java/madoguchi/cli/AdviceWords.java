package madoguchi.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Passage;
import madoguchi.advice.Way;
import madoguchi.screen.Language;

/** What staff read, in one language: {@code madoguchi/advice/TAG.properties} of the assets. */
final class AdviceWords {

    private final Properties texts = new Properties();

    AdviceWords(Language language) {
        String path = "/madoguchi/advice/" + language.tag() + ".properties";
        try (var stream = AdviceWords.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    String of(Way way) {
        return text("way." + way);
    }

    String of(Claim.Choice choice) {
        return text("claim." + choice);
    }

    String of(CareCase care) {
        return text("care." + care);
    }

    String of(CareCase.Act act) {
        return text("care.act." + act);
    }

    String of(CareCase.Noticed noticed) {
        return text("care.noticed." + noticed);
    }

    /** In Japanese to the letter, in other languages a translation. */
    String of(Passage passage) {
        return text("passage." + passage);
    }

    /** Between the marks of a quotation; a translation is none. */
    String quoted(Passage passage) {
        return text("quoted", of(passage));
    }

    String source(Passage passage) {
        return text("source", passage.seed().number(), passage.heading());
    }

    String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no wording for " + key);
        }
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
