package madoguchi.advice;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import madoguchi.eligibility.Cover.ElderlyCertificate;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.LimitCategory.Income;

/**
 * What in a result needs care, by itself and beside the others that are still kept. For 「資格情報なし」
 * there is one case and no reason, whatever else is known: a stopped display looks exactly the
 * same.
 */
public final class CareFinder {

    private static final String DOT = "●";

    /** 「～さま渡」「辺～さま」 (seed 002): a form of address, or the wave before it, inside a name. */
    private static final Pattern JUMBLED = Pattern.compile("さま|[～〜]");

    private static final int THIRTY = 30;

    private final LocalDate on;
    private final Set<CareCase> found = EnumSet.noneOf(CareCase.class);

    private CareFinder(LocalDate on) {
        this.on = on;
    }

    /**
     * @param others of the same person, of the family, of anybody; in any order
     */
    public static Set<CareCase> find(Checked now, List<Checked> others) {
        CareFinder finder = new CareFinder(now.on());
        switch (now.eligibility()) {
            case Eligibility.Valid(Insured insured) -> {
                finder.valid(insured);
                finder.beside(insured, others);
            }
            case Eligibility.Invalid(Insured last) -> finder.over(last, others);
            case Eligibility.Superseded(Insured last) -> finder.over(last, others);
            case Eligibility.NotFound() -> finder.found.add(CareCase.NOT_FOUND);
            case Eligibility.Several(List<Insured> candidates) -> {
                finder.found.add(CareCase.TWO_INSURERS);
                candidates.forEach(finder::valid);
            }
        }
        return finder.found;
    }

    private void valid(Insured insured) {
        letters(insured);
        ratioAndLimit(insured);
        when(
                insured.cover()
                        .elderly()
                        .map(ElderlyCertificate::validUntil)
                        .filter(on::isAfter)
                        .isPresent(),
                CareCase.OLD_RATIO_AFTER_AUGUST);
        when(insured.validUntil().filter(on::isAfter).isPresent(), CareCase.VALID_AFTER_LOSS);
    }

    private void over(Insured last, List<Checked> others) {
        found.add(CareCase.INVALID);
        letters(last);
        when(
                insured(others).anyMatch(other -> family(other, last) && !samePerson(other, last)),
                CareCase.SIBLING_INVALID);
    }

    private void letters(Insured insured) {
        when(insured.name().contains(DOT) || insured.address().contains(DOT), CareCase.DOT);
        when(insured.address().isBlank(), CareCase.BLANK_ADDRESS);
        when(JUMBLED.matcher(insured.name()).find(), CareCase.JUMBLED_NAME);
    }

    private void ratioAndLimit(Insured insured) {
        boolean high = ratio(insured) == THIRTY;
        Optional<Income> income = insured.cover().limit().map(limit -> limit.category().income());
        when(!high && income.equals(Optional.of(Income.AS_WORKING)), CareCase.LOW_RATIO_HIGH_LIMIT);
        when(
                high && income.equals(Optional.of(Income.ORDINARY_OR_LOW)),
                CareCase.HIGH_RATIO_LOW_LIMIT);
    }

    /** Only inside one year of ratios, which begins on the 1st of August, nothing should change. */
    private void beside(Insured insured, List<Checked> others) {
        when(
                insured(others.stream().filter(other -> sameYear(other.on())).toList())
                        .anyMatch(
                                other ->
                                        samePerson(other, insured)
                                                && family(other, insured)
                                                && ratio(other) != ratio(insured)),
                CareCase.TWO_CHECKS_DIFFER);
    }

    private boolean sameYear(LocalDate other) {
        return beginning(other).equals(beginning(on));
    }

    private static LocalDate beginning(LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        return day.isBefore(august) ? august.minusYears(1) : august;
    }

    private static Stream<Insured> insured(List<Checked> others) {
        return others.stream()
                .flatMap(
                        other ->
                                other.eligibility() instanceof Eligibility.Valid(Insured insured)
                                        ? Stream.of(insured)
                                        : Stream.empty());
    }

    /** Names may be wrong or change; kana and the birth date stay. */
    private static boolean samePerson(Insured one, Insured other) {
        return one.born().equals(other.born())
                && one.kana()
                        .replaceAll("[\\s\\u3000]", "")
                        .equals(other.kana().replaceAll("[\\s\\u3000]", ""));
    }

    /** The same number at the same insurer; members of a family differ in the branch number. */
    private static boolean family(Insured one, Insured other) {
        return one.insurerNumber().equals(other.insurerNumber())
                && one.symbol().equals(other.symbol())
                && one.insuredNumber().equals(other.insuredNumber());
    }

    /** 高齢受給者証 counts before the eligibility itself. */
    private static int ratio(Insured insured) {
        return insured.cover()
                .elderly()
                .map(ElderlyCertificate::copayPercent)
                .orElse(insured.copayPercent());
    }

    private void when(boolean so, CareCase care) {
        if (so) {
            found.add(care);
        }
    }
}
