package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;

/**
 * {@link Insured} on the line; cannot be built against the contract, and says which field is.
 *
 * @param sex the field's code: 1, 2, 3
 * @param address may be blank, as may symbol and branch number
 */
public record InsuredPerson(
        String name,
        String kana,
        LocalDate born,
        int sex,
        String address,
        String insurerNumber,
        String insurerName,
        String symbol,
        String insuredNumber,
        String branchNumber,
        int copayPercent,
        LocalDate validFrom,
        Optional<LocalDate> validUntil) {

    private static final Pattern INSURER_NUMBER = Pattern.compile("[0-9]{8}");
    private static final Set<Integer> COPAY_PERCENT = Set.of(10, 20, 30);
    private static final int LONGEST = 400;

    public InsuredPerson {
        filled(name, "name");
        filled(kana, "kana");
        required(born, "born");
        sexOf(sex);
        text(address, "address");
        text(insurerNumber, "insurerNumber");
        check(INSURER_NUMBER.matcher(insurerNumber).matches(), "insurerNumber is not 8 digits");
        filled(insurerName, "insurerName");
        text(symbol, "symbol");
        filled(insuredNumber, "insuredNumber");
        text(branchNumber, "branchNumber");
        check(COPAY_PERCENT.contains(copayPercent), "copayPercent is none of 10, 20, 30");
        required(validFrom, "validFrom");
        required(validUntil, "validUntil");
        check(validUntil.filter(validFrom::isAfter).isEmpty(), "validUntil lies before validFrom");
    }

    public static InsuredPerson of(Insured insured) {
        return new InsuredPerson(
                insured.name(),
                insured.kana(),
                insured.born(),
                insured.sex().code(),
                insured.address(),
                insured.insurerNumber(),
                insured.insurerName(),
                insured.symbol(),
                insured.insuredNumber(),
                insured.branchNumber(),
                insured.copayPercent(),
                insured.validFrom(),
                insured.validUntil());
    }

    public Insured insured() {
        return new Insured(
                name,
                kana,
                born,
                sexOf(sex),
                address,
                insurerNumber,
                insurerName,
                symbol,
                insuredNumber,
                branchNumber,
                copayPercent,
                validFrom,
                validUntil);
    }

    /** Never for a log. */
    @Override
    public String toString() {
        return "InsuredPerson(…)";
    }

    private static Sex sexOf(int code) {
        return Stream.of(Sex.values())
                .filter(sex -> sex.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sex is none of 1, 2, 3"));
    }

    private static void filled(String value, String field) {
        text(value, field);
        check(!value.isBlank(), field + " is blank");
    }

    private static void text(String value, String field) {
        required(value, field);
        check(value.length() <= LONGEST, field + " is too long");
        check(
                value.chars().noneMatch(Character::isISOControl),
                field + " holds a control character");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
