package madoguchi.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/** What the centre answers about a person's insurance. */
public sealed interface Eligibility {

    /** The field's code for it (OQSCD006). */
    default int code() {
        return switch (this) {
            case Valid _ -> 1;
            case Invalid _ -> 2;
            case NotFound _ -> 4;
        };
    }

    /** 資格あり: everything that the receipt computer needs. */
    record Valid(Insured insured) implements Eligibility {}

    /** 「資格（無効）」: the last known eligibility, which is over. */
    record Invalid(Insured last) implements Eligibility {}

    /**
     * 「資格情報なし」. A stopped display looks exactly the same: no reason is known here, and none can
     * leak.
     */
    record NotFound() implements Eligibility {}

    /**
     * @param name as the insurer registered it, with ● for what could not be converted
     * @param kana full width
     * @param insurerNumber 8 digits
     * @param copayPercent 負担割合: 10, 20 or 30
     * @param address may be blank (任意項目)
     */
    record Insured(
            String name,
            String kana,
            LocalDate born,
            Sex sex,
            String address,
            String insurerNumber,
            String insurerName,
            String symbol,
            String insuredNumber,
            String branchNumber,
            int copayPercent,
            LocalDate validFrom,
            Optional<LocalDate> validUntil) {

        /** Names are for the results table and the hand-over only, never for a log. */
        @Override
        public String toString() {
            return "Insured(…)";
        }
    }

    /** Codes as in the field: 1 male, 2 female, 3 not set. */
    enum Sex {
        MALE(1),
        FEMALE(2),
        NOT_SET(3);

        private final int code;

        Sex(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
