package madoguchi.desk;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a visit is looked for: by the beginning of a name in kana, in whatever kana it was typed,
 * or by the time as it is read on the list.
 */
final class Search {

    /** "9", "9:4", "0941": with a colon, or four digits. */
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):?([0-9]{0,2})");

    private Search() {}

    static boolean fits(String typed, Entry entry) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return true;
        }
        return TIME.matcher(wanted).matches()
                ? fits(typed, entry.at().toLocalTime())
                : named(wanted, entry);
    }

    /** A visit without a name is found by its time only. */
    static boolean fits(String typed, LocalTime at) {
        var time = TIME.matcher(plain(typed));
        return time.matches()
                ? Integer.parseInt(time.group(1)) == at.getHour()
                        && "%02d".formatted(at.getMinute()).startsWith(time.group(2))
                : plain(typed).isEmpty();
    }

    private static boolean named(String wanted, Entry entry) {
        return entry.kana().map(Search::plain).filter(kana -> kana.startsWith(wanted)).isPresent()
                || entry.name()
                        .map(Search::plain)
                        .filter(name -> name.startsWith(wanted))
                        .isPresent();
    }

    /** Half-width and full, hiragana and katakana alike, without blanks. */
    static String plain(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder();
        wide.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c - 'ぁ' + 'ァ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
