package madoguchi.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a line of the settings, and what would be right. Logs and the command line
 * have it in English; a screen words its kind in its own language.
 *
 * @param about fills the places of the sentence: for most kinds the setting's key comes first
 */
public record Mistake(Kind kind, List<String> about) {

    /** Every way in which a setting can be wrong. */
    public enum Kind {
        UNKNOWN_SETTING("there is no setting \"{0}\"; there are {1}"),
        NONE_OF("{0}: \"{1}\" is none of {2}"),
        NO_NUMBER("{0}: \"{1}\" is no whole number"),
        OUT_OF_RANGE("{0}: {1} is not from {2} to {3}"),
        TOO_LONG("{0}: at most {1} characters fit above the welcome"),
        NO_CODE("{0}: \"{1}\" is not ten digits"),
        NO_HOURS("{0}: \"{1}\" is no time from-to as in 03:00-04:00"),
        NO_CAMERA("{0}: \"{1}\" is none of device:0, video:FILE, folder:DIR, drawn"),
        NO_ADDRESS("{0}: \"{1}\" is no address as in https://host:port"),
        NO_LANGUAGES(
                "{0}: \"{1}\" is neither all nor some of {2}, each once, with a space between"),
        NOT_OFFERED("{0}: {1} is not among the languages that are offered ({2})"),
        NOT_TEXT("{0} is one word or one text, as in {1}"),
        A_SECTION("{0} is a section: its settings stand below it"),
        NO_LINE("a line is a name, a colon, a space and a value ({0})"),
        NOT_UTF_8("cannot be read: it is no UTF-8 text"),
        UNREADABLE("cannot be read: {0}");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    public Mistake {
        about = List.copyOf(about);
    }

    static Mistake of(Kind kind, Object... about) {
        return new Mistake(kind, Stream.of(about).map(String::valueOf).toList());
    }

    /** The same where the record is a section: the first place has its own key only. */
    Mistake in(List<String> sections) {
        Stream<String> key = Stream.concat(sections.stream(), Stream.of(about.getFirst()));
        return new Mistake(
                kind,
                Stream.concat(Stream.of(String.join(".", key.toList())), about.stream().skip(1))
                        .toList());
    }

    /** In English, without a full stop. */
    public String sentence() {
        String said = kind.sentence;
        for (int i = 0; i < about.size(); i++) {
            said = said.replace("{" + i + "}", about.get(i));
        }
        return said;
    }
}
