package madoguchi.eligibility;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/**
 * 負担割合 by age and income, as the seeds' table has it (seed 002, 「医療費の一部負担（自己負担）割合について」). An
 * insurer's answer counts before it; it says which answers are possible at all.
 */
public final class CopayTable {

    /** What the table asks of the income, from 70 years on. */
    public enum Income {
        /** 一般所得者等. */
        ORDINARY,
        /** 一定以上所得者: a line of its own from 75 years on. */
        ABOVE,
        /** 現役並み所得者. */
        AS_WORKING
    }

    private static final int LATE_ELDERLY = 75;
    private static final int ELDERLY = 70;
    private static final int SCHOOL = 6;

    /** 「令和4年10月1日から施行」. */
    private static final LocalDate TWO_TENTHS = LocalDate.of(2022, Month.OCTOBER, 1);

    private CopayTable() {}

    /**
     * @param on the day of treatment
     * @return percent
     */
    public static int percent(LocalDate born, LocalDate on, Income income) {
        if (isLateElderly(born, on)) {
            return switch (income) {
                case AS_WORKING -> 30;
                case ABOVE -> on.isBefore(TWO_TENTHS) ? 10 : 20;
                case ORDINARY -> 10;
            };
        }
        if (isElderly(born, on)) {
            return income == Income.AS_WORKING ? 30 : 20;
        }
        return isPreschool(born, on) ? 20 : 30;
    }

    /** Every ratio that somebody of this age can have, smallest first. */
    public static List<Integer> possible(LocalDate born, LocalDate on) {
        return List.of(Income.values()).stream()
                .map(income -> percent(born, on, income))
                .distinct()
                .sorted()
                .toList();
    }

    /** 75歳以上: from the birthday. */
    public static boolean isLateElderly(LocalDate born, LocalDate on) {
        return !on.isBefore(born.plusYears(LATE_ELDERLY));
    }

    /**
     * 70歳以上: from the month after that of the birthday; who was born on a first reaches the age the
     * day before, so from that very month.
     */
    public static boolean isElderly(LocalDate born, LocalDate on) {
        var reached = born.plusYears(ELDERLY).minusDays(1);
        return !on.isBefore(YearMonth.from(reached).plusMonths(1).atDay(1));
    }

    /**
     * 義務教育就学前: to the 31st of March after the sixth birthday; who was born on a first of April
     * reaches the age the day before.
     */
    public static boolean isPreschool(LocalDate born, LocalDate on) {
        var reached = born.plusYears(SCHOOL).minusDays(1);
        var march = LocalDate.of(reached.getYear(), Month.MARCH, 31);
        var last = reached.isAfter(march) ? march.plusYears(1) : march;
        return !on.isAfter(last);
    }
}
