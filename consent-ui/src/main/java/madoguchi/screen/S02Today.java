package madoguchi.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 受付一覧: the visits of a day, or what nobody has fetched of any day, and how the terminal is. Names
 * stand here and in no other value of the glass but P15's.
 *
 * @param span which visits these are
 * @param search as staff typed it: the beginning of a kana name, or a time such as "9:4"
 * @param method only these; none: all
 * @param status reader, camera, centre, hand-over and more, with what is wrong
 * @param calls what staff should see to at the counter now
 * @param unfetched how many results of days before the receipt computer has not taken
 * @param rows those that fit the search, newest first
 * @param missed visits without a result that fit the search, newest first
 * @param all how many visits there are without the search
 * @param open the result that is looked at
 * @param notice what became of the last order
 */
public record S02Today(
        Span span,
        String search,
        Optional<How> method,
        List<Status> status,
        List<Call> calls,
        int unfetched,
        List<Row> rows,
        List<Missed> missed,
        int all,
        Optional<Detail> open,
        Optional<Notice> notice)
        implements DeskScreen {

    public S02Today {
        status = List.copyOf(status);
        calls = List.copyOf(calls);
        rows = List.copyOf(rows);
        missed = List.copyOf(missed);
    }

    /** Which visits are listed. */
    public sealed interface Span {

        /**
         * @param date in the facility's zone
         */
        record Day(LocalDate date, boolean today) implements Span {}

        /** Results of every day before today that the receipt computer has not taken. */
        record Unfetched() implements Span {}
    }

    public enum Field implements DeskField {
        SEARCH,
        METHOD,
        ROW,
        /** A visit without a result, by the code of what was in the way. */
        MISSED
    }

    public enum Action implements DeskAction {
        DAY_BEFORE,
        DAY_AFTER,
        /** What nobody has fetched, of any day. */
        UNFETCHED,
        TODAY,
        CLOSE_RESULT,
        HAND_OVER_AGAIN,
        PRINT,
        /** To S06, to what is known of this result. */
        CARE,
        /** Staff have entered it into the receipt computer by hand. */
        SETTLE
    }

    /** How the patient was identified. */
    public enum How {
        FACE,
        PIN,
        VISUAL
    }

    public enum Part {
        READER,
        CAMERA,
        CENTRE,
        HAND_OVER,
        STORE
    }

    /**
     * @param code of the failure handbook, of what is wrong
     */
    public record Status(Part part, Lamp lamp, Optional<String> code) {}

    /**
     * What staff should see to.
     *
     * @param times how often it came today
     * @param at when it came last, of today
     */
    public record Call(Why why, int times, Optional<LocalTime> at) {}

    public enum Why {
        CARD_FORGOTTEN,
        COULD_NOT_FINISH,
        CONSENT_NOT_REGISTERED,
        /** 目視モード has not been switched back yet. */
        VISUAL_MODE_ON,
        /** 被保険者資格申立書 whose claim should be done by now is still kept. */
        DECLARATION_KEPT
    }

    /** What the centre said about the insurance. */
    public enum Cover {
        VALID,
        INVALID,
        SUPERSEDED,
        NOT_FOUND,
        SEVERAL
    }

    /** Where the result is. */
    public enum Way {
        /** The receipt computer has it, as it said itself. */
        HANDED_OVER,
        /** It can be fetched: its file lies there, or a program was given it. */
        LYING,
        WAITING,
        /** The folder cannot be written. */
        FOLDER,
        /** Another file has its name. */
        CONFLICT,
        /** Its file lay there for too long and was taken back. */
        OUT_OF_DATE,
        /** An earlier day's, and still nobody has fetched it. */
        NEVER_FETCHED,
        /** Its time was over before anybody fetched it: the personal part is gone. */
        GONE
    }

    /** What needs a look. */
    public enum Mark {
        CONSENT_NOT_REGISTERED,
        /** 「照会可能期間は…同意情報登録後24時間」 is over. */
        CONSENT_OVER,
        ENROLLED_NOW
    }

    /**
     * One visit.
     *
     * @param name empty once the personal columns are wiped
     * @param agreed how many of the kinds that were asked for, 0 when none was
     * @param asked how many kinds of consent were asked for
     */
    public record Row(
            String key,
            LocalDateTime at,
            Optional<String> name,
            Optional<String> kana,
            How method,
            Cover cover,
            int agreed,
            int asked,
            Way way,
            Set<Mark> marks) {
        public Row {
            marks = Set.copyOf(marks);
        }
    }

    /**
     * A visit that ended without a result.
     *
     * @param code of the failure handbook
     */
    public record Missed(LocalDateTime at, Optional<How> method, String code) {}

    /**
     * All that is known of one result.
     *
     * @param settled whether the receipt computer has it, by itself or by hand
     * @param care what in it needs care: keys of {@code advice/} of the assets
     * @param lines in the order in which they are read
     */
    public record Detail(Row row, boolean settled, List<String> care, List<Line> lines) {
        public Detail {
            care = List.copyOf(care);
            lines = List.copyOf(lines);
        }
    }

    /** A line of a result: what it is, and the value as it was kept. */
    public record Line(What what, String value) {}

    public enum What {
        BIRTH_DATE,
        ADDRESS,
        INSURER,
        INSURED_SYMBOL,
        INSURED_NUMBER,
        BRANCH,
        COPAY,
        VALID_FROM,
        VALID_UNTIL,
        CONSENTS,
        CONSENT_UNTIL,
        PATIENT_NUMBER
    }

    public enum Notice {
        HANDED_OVER_AGAIN,
        PRINTED,
        NO_PRINTER,
        SETTLED,
        /** The receipt computer was faster: there was nothing to settle. */
        ALREADY_TAKEN,
        COULD_NOT
    }
}
