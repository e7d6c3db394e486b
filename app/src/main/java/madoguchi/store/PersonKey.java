package madoguchi.store;

import java.text.Normalizer;
import madoguchi.eligibility.Eligibility.Insured;

/**
 * By what the results of one insured number are found: 保険者番号 and 番号. Registers write digits in full
 * width or half, so both are brought to half width.
 */
final class PersonKey {

    private PersonKey() {}

    static String of(Insured insured) {
        return of(insured.insurerNumber(), insured.insuredNumber());
    }

    static String of(String insurerNumber, String insuredNumber) {
        return plain(insurerNumber) + "/" + plain(insuredNumber);
    }

    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip();
    }
}
