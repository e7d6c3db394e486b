package madoguchi.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import madoguchi.declaration.Form;

/** What is printed on the form, which is Japanese in every language: {@code form.properties}. */
final class FormWords {

    private static final String FILE = "/madoguchi/declaration/form.properties";

    private final Form form;
    private final Properties texts = new Properties();

    FormWords(Form form) {
        this.form = form;
        try (var stream = FormWords.class.getResourceAsStream(FILE)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** In the wording of this form, where it has its own. */
    String text(String key) {
        String text = texts.getProperty(key + "." + form.label(), texts.getProperty(key));
        if (text == null) {
            throw new IllegalArgumentException("the form has no words for " + key);
        }
        return text;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
