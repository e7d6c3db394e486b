package madoguchi.receipt.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import madoguchi.eligibility.Coded;

/**
 * In which characters a file is written (CharacterCodeIdentifier). What cannot be written becomes
 * ●, as insurers' registers have it: one for one character as people count them.
 */
public enum Encoding implements Coded {
    UTF_8("0", "UTF-8", StandardCharsets.UTF_8),

    /** JIS X 0208 of 1990, without the characters that Windows added: no 髙, no ①. */
    SHIFT_JIS("1", "Shift_JIS", Charset.forName("Shift_JIS"));

    /** What insurers' registers show for what they could not convert. */
    public static final String LOST = "●";

    /** A character as people count them, with what is written on top of it. */
    private static final Pattern CHARACTER = Pattern.compile("\\X", Pattern.DOTALL);

    private static final Pattern VARIATION =
            Pattern.compile("[\uFE00-\uFE0F\\x{E0100}-\\x{E01EF}]");

    /**
     * The same characters, where Windows has another code point for them than JIS: the wave dash
     * and its companions. They are written with JIS's.
     */
    private static final Map<String, String> OF_WINDOWS =
            Map.of(
                    "\uFF5E", "\u301C",
                    "\uFF0D", "\u2212",
                    "\u2225", "\u2016",
                    "\uFFE0", "\u00A2",
                    "\uFFE1", "\u00A3",
                    "\uFFE2", "\u00AC",
                    "\u2015", "\u2014");

    private final String code;
    private final String label;
    private final Charset charset;

    Encoding(String code, String label, Charset charset) {
        this.code = code;
        this.label = label;
        this.charset = charset;
    }

    @Override
    public String code() {
        return code;
    }

    /** As the XML declaration names it. */
    String label() {
        return label;
    }

    static Optional<Encoding> named(String label) {
        return Stream.of(values()).filter(e -> e.label.equalsIgnoreCase(label)).findFirst();
    }

    Charset charset() {
        return charset;
    }

    /** The text as a reader of the file will find it; writing that again changes nothing. */
    public String written(String text) {
        return CHARACTER.matcher(text).replaceAll(c -> Matcher.quoteReplacement(one(c.group())));
    }

    private String one(String character) {
        String own = this == SHIFT_JIS ? OF_WINDOWS.getOrDefault(character, character) : character;
        return Stream.of(
                        own,
                        VARIATION.matcher(own).replaceAll(""),
                        Normalizer.normalize(own, Normalizer.Form.NFC))
                .filter(this::canBeWritten)
                .findFirst()
                .orElse(LOST);
    }

    /** Shift_JIS has one byte for ¥ and the backslash: who cannot be told from another is lost. */
    private boolean canBeWritten(String character) {
        return !character.isEmpty()
                && character.codePoints().allMatch(Encoding::isOfXml)
                && new String(character.getBytes(charset), charset).equals(character);
    }

    /** The production Char of XML 1.0, without line ends: no text here has more than one line. */
    private static boolean isOfXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
