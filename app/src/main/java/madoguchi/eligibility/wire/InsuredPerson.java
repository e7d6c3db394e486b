package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Fields.check;
import static madoguchi.eligibility.wire.Fields.filled;
import static madoguchi.eligibility.wire.Fields.text;
import static madoguchi.eligibility.wire.Wire.required;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Sex;
import madoguchi.eligibility.InsuranceSystem;

/**
 * {@link Insured} on the line; cannot be built against the contract, and says which field is.
 *
 * @param sex the field's code: 1, 2, 3
 * @param address may be blank, as may symbol and branch number
 * @param copayPercent 10, 20 or 30; 0 only where the insurer's number is one of 医療扶助
 * @param cover only where more than the eligibility is registered
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
        Optional<LocalDate> validUntil,
        Optional<InsuredCover> cover) {

    static final Pattern INSURER_NUMBER = Pattern.compile("[0-9]{8}");
    private static final Set<Integer> COPAY_PERCENT = Set.of(10, 20, 30);

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
        check(
                COPAY_PERCENT.contains(copayPercent)
                        || (copayPercent == 0
                                && InsuranceSystem.of(insurerNumber) == InsuranceSystem.WELFARE),
                "copayPercent is none of 10, 20, 30");
        required(validFrom, "validFrom");
        required(validUntil, "validUntil");
        check(validUntil.filter(validFrom::isAfter).isEmpty(), "validUntil lies before validFrom");
        required(cover, "cover");
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
                insured.validUntil(),
                InsuredCover.of(insured.cover()));
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
                validUntil,
                cover.map(InsuredCover::cover).orElse(Cover.NONE));
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
}
