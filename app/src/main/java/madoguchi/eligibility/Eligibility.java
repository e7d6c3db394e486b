package madoguchi.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the centre answers about a person's insurance. */
public sealed interface Eligibility {

    /** The field's code for it (OQSCD006). */
    default int code() {
        return validity().code();
    }

    default Validity validity() {
        return switch (this) {
            case Valid _ -> Validity.VALID;
            case Invalid _ -> Validity.INVALID;
            case Superseded _ -> Validity.SUPERSEDED;
            case NotFound _ -> Validity.NOT_FOUND;
            case Several _ -> Validity.SEVERAL;
        };
    }

    /** 資格あり: everything that the receipt computer needs. */
    record Valid(Insured insured) implements Eligibility {}

    /** 「資格（無効）」: the last known eligibility, which is over. */
    record Invalid(Insured last) implements Eligibility {}

    /** 無効（新しい資格あり）: the eligibility that is over, while another insurer has a new one. */
    record Superseded(Insured last) implements Eligibility {}

    /**
     * 該当資格なし, 「資格情報なし」. A stopped display looks exactly the same: no reason is known here, and none
     * can leak.
     */
    record NotFound() implements Eligibility {}

    /**
     * 複数該当: several insurers answer for this person, and the centre does not say which is right
     * (seed 002: 「国保と社保で患者1人に対し、どちらも「該当あり」の事例」).
     *
     * @param answers two or more
     */
    record Several(List<Insured> answers) implements Eligibility {
        public Several {
            answers = List.copyOf(answers);
            if (answers.size() < 2) {
                throw new IllegalArgumentException("fewer than two insurers");
            }
        }
    }

    /**
     * @param name as the insurer registered it, with ● for what could not be converted
     * @param kana full width
     * @param insurerNumber 8 digits
     * @param copayPercent 負担割合: 10, 20 or 30; 0 only in 医療扶助
     * @param address may be blank (任意項目)
     * @param validUntil 資格喪失日; may be missing although the eligibility has an end
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
            Optional<LocalDate> validUntil,
            Cover cover) {

        /** Of whom nothing more is known than the eligibility itself. */
        public Insured(
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
            this(
                    name,
                    kana,
                    born,
                    sex,
                    address,
                    insurerNumber,
                    insurerName,
                    symbol,
                    insuredNumber,
                    branchNumber,
                    copayPercent,
                    validFrom,
                    validUntil,
                    Cover.NONE);
        }

        /** The same person with other cover. */
        public Insured with(Cover other) {
            return new Insured(
                    name,
                    kana,
                    born,
                    sex,
                    address,
                    insurerNumber,
                    insurerName,
                    symbol,
                    insuredNumber,
                    branchNumber,
                    copayPercent,
                    validFrom,
                    validUntil,
                    other);
        }

        /** Follows from the insurer's number. */
        public InsuranceSystem system() {
            return InsuranceSystem.of(insurerNumber);
        }

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
