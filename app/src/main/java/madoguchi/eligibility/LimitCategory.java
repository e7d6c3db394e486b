package madoguchi.eligibility;

/**
 * 限度額適用認定証の適用区分 (OQSCD012, facts 3.5): by it the most that a patient pays in a month is found.
 * Categories that begin with A are for people under 70, with B from 70 on.
 */
public enum LimitCategory implements Coded {
    A01("ア", Income.NOT_ELDERLY),
    A02("イ", Income.NOT_ELDERLY),
    A03("ウ", Income.NOT_ELDERLY),
    A04("エ", Income.NOT_ELDERLY),
    A05("オ", Income.NOT_ELDERLY),
    A06("オ（境）", Income.NOT_ELDERLY),
    B01("現役並みⅢ", Income.AS_WORKING),
    B02("現役並みⅡ", Income.AS_WORKING),
    B03("現役並みⅠ", Income.AS_WORKING),
    B04("一般", Income.ORDINARY_OR_LOW),
    B05("低所得Ⅱ", Income.ORDINARY_OR_LOW),
    B06("低所得Ⅰ", Income.ORDINARY_OR_LOW),
    B07("低所得Ⅰ（老福）", Income.ORDINARY_OR_LOW),
    B08("低所得Ⅰ（境）", Income.ORDINARY_OR_LOW),
    B09("一般Ⅱ", Income.ORDINARY_OR_LOW),
    B10("一般Ⅰ", Income.ORDINARY_OR_LOW);

    /** What a category says of the income, as far as the copay ratio depends on it. */
    public enum Income {
        NOT_ELDERLY,
        /** 現役並み: belongs to 3割. */
        AS_WORKING,
        /** 一般・低所得: belongs to 1割 or 2割. */
        ORDINARY_OR_LOW
    }

    private final String label;
    private final Income income;

    LimitCategory(String label, Income income) {
        this.label = label;
        this.income = income;
    }

    @Override
    public String code() {
        return name();
    }

    /** 適用区分 as staff read it: ア, 現役並みⅢ. */
    public String label() {
        return label;
    }

    public Income income() {
        return income;
    }
}
