package madoguchi.visit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.screen.ConsentScreen.ConsentQuestion;

/**
 * How consent is asked for, as far as a clinic may choose.
 *
 * @param layout of the one question for everything
 * @param review whether the individual answers are shown again before they count (ours: the seeds
 *     have no way back)
 * @param checkupFrom from which age 健診 is asked about; none: everybody is, as on the seeds'
 *     screens, where who is younger answers 「同意しない・40歳未満の方」
 * @param records whether 電子カルテ情報共有 is asked about (not in the seeds; only where the facility takes
 *     part)
 * @param beforehand whether consent given before the visit is shown and confirmed instead (seed
 *     000, 「事前登録・包括同意」: a plan); then the centre is asked first
 */
public record ConsentRules(
        Rules.ConsentLayout layout,
        boolean review,
        OptionalInt checkupFrom,
        boolean records,
        boolean beforehand) {

    /** 「40歳以上対象」 (seed 001). */
    public static final OptionalInt FORTY = OptionalInt.of(40);

    static ConsentRules of(Generation generation) {
        return new ConsentRules(
                Rules.ConsentLayout.FAITHFUL,
                generation.bundledConsent(),
                OptionalInt.empty(),
                false,
                false);
    }

    public ConsentRules with(Rules.ConsentLayout other) {
        return new ConsentRules(other, review, checkupFrom, records, beforehand);
    }

    public ConsentRules withReview(boolean other) {
        return new ConsentRules(layout, other, checkupFrom, records, beforehand);
    }

    public ConsentRules withCheckupFrom(OptionalInt years) {
        return new ConsentRules(layout, review, years, records, beforehand);
    }

    public ConsentRules withRecords(boolean other) {
        return new ConsentRules(layout, review, checkupFrom, other, beforehand);
    }

    public ConsentRules withBeforehand(boolean other) {
        return new ConsentRules(layout, review, checkupFrom, records, other);
    }

    /**
     * The questions in the seeds' order ④-1 to ④-3.
     *
     * @param born unknown when the card's face could not be read: then everything is asked
     */
    public List<ConsentQuestion> questions(Optional<LocalDate> born, LocalDate today) {
        return List.of(ConsentQuestion.values()).stream()
                .filter(
                        question ->
                                switch (question) {
                                    case SURGERY, TREATMENT_AND_MEDICATION -> true;
                                    case HEALTH_CHECKUP -> !tooYoung(born, today);
                                    case RECORDS -> records;
                                })
                .toList();
    }

    private boolean tooYoung(Optional<LocalDate> born, LocalDate today) {
        return checkupFrom.isPresent()
                && born.filter(
                                day ->
                                        Period.between(day, today).getYears()
                                                < checkupFrom.getAsInt())
                        .isPresent();
    }
}
