package madoguchi.eligibility;

/**
 * 制度, as the first digits of an insurer's number (法別番号) tell it. A number of 6 digits is 国保 and
 * stands here with two leading zeros; its third digit is 3 for 国保組合 (after the two of the
 * prefecture).
 */
public enum InsuranceSystem {
    /** 社保: 全国健康保険協会, 健康保険組合, 船員, 日雇. */
    EMPLOYEES("社保"),
    /** 共済組合. */
    MUTUAL_AID("共済"),
    /** 市町村国保. */
    NATIONAL("国保"),
    /** 国民健康保険組合. */
    NATIONAL_SOCIETY("国保組合"),
    /** 後期高齢者医療. */
    LATE_ELDERLY("後期高齢者"),
    /** 生活保護の医療扶助: the number is 公費負担者番号. */
    WELFARE("医療扶助"),
    OTHER("その他");

    private static final int DIGITS = 8;

    private final String label;

    InsuranceSystem(String label) {
        this.label = label;
    }

    /** As staff call it. */
    public String label() {
        return label;
    }

    /**
     * @param insurerNumber 8 digits
     */
    public static InsuranceSystem of(String insurerNumber) {
        if (insurerNumber.length() != DIGITS) {
            return OTHER;
        }
        return switch (insurerNumber.substring(0, 2)) {
            case "00" -> insurerNumber.charAt(4) == '3' ? NATIONAL_SOCIETY : NATIONAL;
            case "01", "02", "03", "04", "06", "63" -> EMPLOYEES;
            case "12" -> WELFARE;
            case "31", "32", "33", "34", "72", "73", "74", "75" -> MUTUAL_AID;
            case "39" -> LATE_ELDERLY;
            case "67" -> NATIONAL;
            default -> OTHER;
        };
    }
}
