package madoguchi.health;

import java.util.regex.Pattern;

/**
 * The last net under everything that leaves the terminal for a technician. What is written is to be
 * without anybody's data where it is written; what slips through here would have been a mistake,
 * and is made unreadable all the same.
 */
public final class Discreet {

    /** Longer than any figure that is ours to tell, shorter than every number of a person. */
    private static final int LONG = 10;

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]{" + LONG + ",}");

    /** 個人番号 as people write it. */
    private static final Pattern IN_FOURS =
            Pattern.compile("(?<![0-9０-９])[0-9０-９]{4}([ 　-])[0-9０-９]{4}\\1[0-9０-９]{4}(?![0-9０-９])");

    private static final String HOME = System.getProperty("user.home");

    private Discreet() {}

    /** Long numbers are masked, one sign a digit. */
    public static String masked(String text) {
        String fours = IN_FOURS.matcher(text).replaceAll("●●●●$1●●●●$1●●●●");
        return DIGITS.matcher(fours).replaceAll(match -> "●".repeat(match.group().length()));
    }

    /** The same, and nobody learns as whom the terminal runs. */
    public static String abroad(String text) {
        String without = HOME.length() > 1 ? text.replace(HOME, "~") : text;
        return masked(without);
    }
}
