package madoguchi.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import madoguchi.declaration.Payment;
import madoguchi.declaration.Remark;
import madoguchi.screen.Language;

/** What staff read about a declaration: {@code madoguchi/declaration/TAG.properties}. */
final class DeclarationWords {

    private final Properties texts = new Properties();

    DeclarationWords(Language language) {
        String path = "/madoguchi/declaration/" + language.tag() + ".properties";
        try (var stream = DeclarationWords.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    String of(Remark remark) {
        return text("rule." + remark.rule(), text("item." + remark.item()));
    }

    String of(Payment payment) {
        return switch (payment) {
            case Payment.Declared(int percent) -> text("payment.DECLARED", percent / 10);
            case Payment.ByAge(int percent) -> text("payment.BY_AGE", percent / 10);
            case Payment.AskInsurer() -> text("payment.ASK_INSURER");
        };
    }

    String forgotten(String id) {
        return text("forgotten", id);
    }

    String lacking(Collection<String> characters) {
        return text("glyphs", String.join(" ", characters.stream().sorted().toList()));
    }

    private String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no wording for " + key);
        }
        return MessageFormat.format(text, arguments);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
