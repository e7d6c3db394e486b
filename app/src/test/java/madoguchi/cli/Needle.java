package madoguchi.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that must not be found, in the forms in which it could be left behind. Haystacks are
 * bytes, read one byte a character.
 *
 * @param written as it would stand in a text
 * @param packed as it would stand in a page of a database, where values lie side by side with
 *     nothing between
 */
record Needle(String what, Pattern written, Pattern packed) {

    /** Identifiers of visits: chance lets any four digits appear in one. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A text of some length, as UTF-8. */
    static Needle text(String what, String text) {
        return always(what, quoted(text.getBytes(UTF_8)));
    }

    /**
     * A few digits: as they are, where no number, identifier or measure goes on around them; as hex
     * of their characters; as Java prints an array of them.
     */
    static Needle digits(String what, String digits) {
        String coded =
                "(?i:"
                        + HexFormat.of().formatHex(digits.getBytes(UTF_8))
                        + ")|"
                        + Pattern.quote(
                                digits.chars()
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(", ")));
        return new Needle(
                what,
                Pattern.compile(
                        "(?<![0-9A-Za-z.+/-])"
                                + digits
                                + "(?![0-9A-Za-z+/-]|\\.\\d| bytes)|"
                                + coded),
                Pattern.compile(digits + "|" + coded));
    }

    /** Any of some short runs of bytes from a longer file: also a part of it is too much. */
    static Needle runs(String what, byte[] file) {
        int run = 24;
        int step = file.length / 12;
        return always(
                what,
                Stream.iterate(step, at -> at + run < file.length, at -> at + step)
                        .map(at -> quoted(Arrays.copyOfRange(file, at, at + run)))
                        .collect(Collectors.joining("|")));
    }

    boolean inText(byte[] haystack) {
        return written.matcher(new String(haystack, ISO_8859_1)).find();
    }

    boolean inDatabase(byte[] pages) {
        String values = IDENTIFIER.matcher(new String(pages, ISO_8859_1)).replaceAll("");
        return packed.matcher(values).find();
    }

    private static Needle always(String what, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Needle(what, compiled, compiled);
    }

    private static String quoted(byte[] bytes) {
        return Pattern.quote(new String(bytes, ISO_8859_1));
    }
}
