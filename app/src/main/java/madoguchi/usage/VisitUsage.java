package madoguchi.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import madoguchi.eligibility.IdentityMethod;

/**
 * What is counted of one visit. No person is in it: not the card, not the answers, not the hour.
 *
 * @param visit the visit's id, drawn by lot
 * @param day the facility's date on which it began
 * @param lastStep where the patient was when it was decided how the visit ends: the number of the
 *     screen book, "P05"
 * @param method by which the person was identified, once that was so
 * @param code of the failure that the patient read about, if any
 * @param result whether the centre was asked and its answer is kept: one use of マイナ保険証
 * @param spent how long each step was on the glass, all its times together, by its number
 */
public record VisitUsage(
        String visit,
        LocalDate day,
        End end,
        String lastStep,
        Optional<IdentityMethod> method,
        Optional<String> code,
        boolean result,
        SortedMap<String, Duration> spent) {

    public VisitUsage {
        spent = Collections.unmodifiableSortedMap(new TreeMap<>(spent));
    }

    /** How a visit ended. */
    public enum End {
        /** 完了. */
        DONE,
        /** できませんでした, with a code. */
        SORRY,
        /** やめる, 「終了する」 or 「キャンセル」. */
        LEFT,
        /** The card was taken before the end. */
        CARD_TAKEN,
        /** Nobody touched anything. */
        TIMED_OUT
    }
}
