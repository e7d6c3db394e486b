package madoguchi.ui.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Language;
import madoguchi.screen.Said;

/**
 * What people read, in one language: the file {@code madoguchi/wording/TAG.properties} of the
 * assets, and in the folder {@code TAG} beside it the desk's: {@code desk.properties} and one for
 * each page, {@code S02.properties}. Remembers which keys were asked for, so that a test finds what
 * a language lacks and what nobody uses.
 */
public final class Wording {

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language, read(language)));
        }
    }

    private final Language language;
    private final Locale locale;
    private final Map<String, String> texts;
    private final Map<String, Map<String, String>> handbooks;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private Wording(Language language, Map<String, String> texts) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.tag());
        this.texts = texts;
        this.handbooks =
                Map.of(
                        "advice", readFile("advice/" + language.tag()),
                        "declaration", readFile("declaration/" + language.tag()));
    }

    public static Wording of(Language language) {
        return ALL.get(language);
    }

    public Locale locale() {
        return locale;
    }

    public Language language() {
        return language;
    }

    /**
     * The words under a key, with {@code {0}}, {@code {1}} filled in.
     *
     * @throws IllegalArgumentException when this language has no such key
     */
    public Words words(String key, Object... arguments) {
        return new Words(fill(find(key), arguments), locale);
    }

    /** A sentence that came as a value. */
    public Words said(Said said) {
        return switch (said) {
            case Said.Phrase(String key, List<Said> with) ->
                    words(key, with.stream().map(this::said).toArray());
            case Said.Data(String text) -> new Words(text.replace("|", " "), locale);
        };
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * What a failure code is called and what to do about it. A code without words of its own gets
     * those of the fault in this terminal: a patient must never stand before an empty screen.
     */
    public Failure failure(String code) {
        String known = has("failure." + code + ".title") ? code : "K-402";
        String prefix = "failure." + known;
        return new Failure(
                code,
                words(prefix + ".title"),
                words(prefix + ".patient"),
                words(prefix + ".staff"));
    }

    /**
     * @param code as it was asked for, also when it has no words of its own
     */
    public record Failure(String code, Words title, Words patient, Words staff) {}

    /**
     * What the rules say to staff, quoted or ours: {@code madoguchi/advice/TAG.properties}. It has
     * no marks for the ends of phrases.
     */
    public Words advice(String key, Object... arguments) {
        return handbook("advice", key, arguments);
    }

    /** What there is to say about a declaration: {@code madoguchi/declaration/TAG.properties}. */
    public Words declaration(String key, Object... arguments) {
        return handbook("declaration", key, arguments);
    }

    private Words handbook(String book, String key, Object... arguments) {
        String text = handbooks.get(book).get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no words for " + key + " of " + book + " in language " + language.tag());
        }
        return new Words(fill(text, arguments), locale);
    }

    public Words date(LocalDate date) {
        return dated(DateTimeFormatter.ofPattern(find("unit.date"), locale).format(date));
    }

    public Words time(ZonedDateTime time) {
        return dated(DateTimeFormatter.ofPattern(find("unit.time"), locale).format(time));
    }

    private Words dated(String text) {
        return new Words(text, locale);
    }

    /** Every key of this language's file. */
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /** Every key that was asked for since the program started. */
    public Set<String> asked() {
        return new TreeSet<>(asked);
    }

    private String find(String key) {
        asked.add(key);
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no wording for " + key + " in language " + language.tag());
        }
        return text;
    }

    private static String fill(String text, Object... arguments) {
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i] instanceof Words words ? words.marked() : arguments[i];
            filled = filled.replace("{" + i + "}", String.valueOf(argument));
        }
        return filled;
    }

    /** The patients' words, the desk's, and those of each page of the desk. */
    private static Map<String, String> read(Language language) {
        var texts = new HashMap<>(read(language.tag()));
        texts.putAll(read(language.tag() + "/desk"));
        for (Class<?> page : DeskScreen.class.getPermittedSubclasses()) {
            texts.putAll(read(language.tag() + "/" + page.getSimpleName().substring(0, 3)));
        }
        return Map.copyOf(texts);
    }

    private static Map<String, String> read(String file) {
        return readFile("wording/" + file);
    }

    private static Map<String, String> readFile(String file) {
        String path = "/madoguchi/" + file + ".properties";
        try (var stream = Wording.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the wording file " + path + " is not on the class path");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the wording file " + path, e);
        }
    }
}
