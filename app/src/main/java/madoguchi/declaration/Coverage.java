package madoguchi.declaration;

import java.util.Objects;
import java.util.Optional;

/**
 * Part 1 of the form, 保険資格等に関する事項. What is not filled in is empty.
 *
 * @param eligible □有効な保険資格を有している
 * @param insurer 保険者等名称
 * @param workplace 事業所名 ※1
 * @param issued 保険証の交付を受けた時期, on the form of 2023 only
 * @param share 一部負担金の割合 ※2
 */
public record Coverage(
        boolean eligible,
        Optional<Scheme> scheme,
        String insurer,
        String workplace,
        Optional<Issued> issued,
        Optional<Share> share) {

    public static final Coverage BLANK =
            new Coverage(false, Optional.empty(), "", "", Optional.empty(), Optional.empty());

    public Coverage {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(share);
    }

    /** 保険種別. */
    public enum Scheme {
        /** 社保. */
        EMPLOYEES,
        /** 国保. */
        NATIONAL,
        /** 後期. */
        LATE_ELDERLY,
        /** その他: 自衛官, 公費単独. */
        OTHER,
        /** わからない. */
        UNKNOWN
    }

    /** 保険証の交付を受けた時期. */
    public enum Issued {
        /** 1か月以内. */
        WITHIN_A_MONTH,
        /** それより前. */
        BEFORE,
        /** わからない. */
        UNKNOWN
    }

    /** 一部負担金の割合. */
    public enum Share {
        THIRTY(30),
        TWENTY(20),
        TEN(10),
        /** わからない: nobody here works it out, the insurer is asked. */
        UNKNOWN(0);

        private final int percent;

        Share(int percent) {
            this.percent = percent;
        }

        Optional<Integer> percent() {
            return this == UNKNOWN ? Optional.empty() : Optional.of(percent);
        }
    }

    /**
     * ※1: 「社保（…）、国保（保険者が国民健康保険組合の場合のみ）、その他（…）、わからない」. Of 国保, only the insurer's name tells whether
     * it is a 組合.
     */
    public boolean asksForWorkplace() {
        return scheme.map(
                        said ->
                                switch (said) {
                                    case EMPLOYEES, OTHER, UNKNOWN -> true;
                                    case NATIONAL -> insurer.contains("組合");
                                    case LATE_ELDERLY -> false;
                                })
                .orElse(false);
    }

    public Coverage eligible(boolean said) {
        return new Coverage(said, scheme, insurer, workplace, issued, share);
    }

    public Coverage scheme(Optional<Scheme> said) {
        return new Coverage(eligible, said, insurer, workplace, issued, share);
    }

    public Coverage insurer(String said) {
        return new Coverage(eligible, scheme, said, workplace, issued, share);
    }

    public Coverage workplace(String said) {
        return new Coverage(eligible, scheme, insurer, said, issued, share);
    }

    public Coverage issued(Optional<Issued> said) {
        return new Coverage(eligible, scheme, insurer, workplace, said, share);
    }

    public Coverage share(Optional<Share> said) {
        return new Coverage(eligible, scheme, insurer, workplace, issued, said);
    }

    /** Where somebody works is for the paper only, never for a log. */
    @Override
    public String toString() {
        return "Coverage(…)";
    }
}
