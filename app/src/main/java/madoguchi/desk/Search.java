package madoguchi.desk;

import java.text.Normalizer;
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
        var time = TIME.matcher(wanted);
        if (time.matches()) {
            return Integer.parseInt(time.group(1)) == entry.at().getHour()
                    && "%02d".formatted(entry.at().getMinute()).startsWith(time.group(2));
        }
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
