package madoguchi.ui.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text ready to be shown, with the places where a line may end. Japanese has no spaces, and a
 * line that ends inside a word ("提供す/ること") is hard to read at a glance, so the wording files mark
 * the ends of phrases with "|". "||" is where a line must end.
 *
 * @param marked the text with its marks
 */
public record Words(String marked, Locale locale) {

    private static final String MARK = "|";

    /**
     * Data, such as a person's name or a facility's: a line may end only where the data has a
     * space.
     */
    public static Words data(String text) {
        return new Words(
                text.replace(MARK, " ").replaceAll("([ \u3000]+)(?=.)", "$1" + MARK),
                Locale.JAPANESE);
    }

    /** The text as it is read and spoken. */
    public String plain() {
        return marked.replace(MARK, "");
    }

    /**
     * The smallest pieces a line is made of; their concatenation is {@link #plain()}. An empty one
     * ends its line.
     */
    public List<String> phrases() {
        return marked.contains(MARK) ? List.of(marked.split("\\|")) : breakable();
    }

    private List<String> breakable() {
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(marked);
        var pieces = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(marked.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
