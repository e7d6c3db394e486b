package madoguchi.screen;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 被保険者資格申立書 on the glass, and those that are still kept. What stays empty is written on the paper
 * by hand.
 *
 * @param choices of each field that is picked from, in the form's order
 * @param lines of each field that is written
 * @param remarks to be said beside a field: keys of {@code declaration/} of the assets
 * @param percent what the patient pays today; none: the insurer is asked
 * @param copy the result of today that the card's part can be copied from
 * @param kept oldest first
 * @param finishing of which is asked whether its claim is really done
 * @param notice what became of the last order
 */
public record S05Declaration(
        List<Choice> choices,
        Map<Field, String> lines,
        List<Remark> remarks,
        OptionalInt percent,
        Optional<Copy> copy,
        List<Kept> kept,
        Optional<String> finishing,
        Optional<Notice> notice)
        implements DeskScreen {

    public S05Declaration {
        choices = List.copyOf(choices);
        lines = Map.copyOf(lines);
        remarks = List.copyOf(remarks);
        kept = List.copyOf(kept);
    }

    public enum Field implements DeskField {
        FORM,
        ELIGIBLE,
        SCHEME,
        INSURER,
        WORKPLACE,
        ISSUED,
        SHARE,
        NAME,
        KANA,
        ERA,
        BORN,
        SEX,
        ADDRESS,
        RESIDENCE,
        RELATION,
        PHONE,
        KEPT
    }

    public enum Action implements DeskAction {
        PRINT,
        KEEP,
        PRINT_EMPTY,
        COPY,
        CLEAR,
        /** The work on the claim is finished. */
        DESTROY,
        NOT_YET
    }

    /**
     * @param options what can be picked; words under {@code option.FIELD.OPTION}
     * @param chosen none: an empty field
     */
    public record Choice(Field field, List<String> options, Optional<String> chosen) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * @param wrong cannot be as it is; else something follows from it
     */
    public record Remark(Field field, String item, String rule, boolean wrong) {}

    /**
     * @param kana whose it is
     */
    public record Copy(LocalTime at, String kana) {}

    /**
     * @param forgotten should have been finished with
     */
    public record Kept(String id, boolean forgotten) {}

    public sealed interface Notice {}

    /** Printed and kept under this number. */
    public record Printed(String id) implements Notice {}

    /** Kept under this number; there is no printer that takes it. */
    public record Saved(String id) implements Notice {}

    public record EmptyPrinted() implements Notice {}

    /**
     * @param file where the empty form was written for want of a printer
     */
    public record EmptySaved(String file) implements Notice {}

    /**
     * @param characters printed as ●
     */
    public record Lacking(String id, String characters) implements Notice {}

    public record Destroyed(String id) implements Notice {}

    /** Nothing was written: a birth date was typed that cannot be read. */
    public record DayUnread() implements Notice {}

    public record CouldNot() implements Notice {}
}
