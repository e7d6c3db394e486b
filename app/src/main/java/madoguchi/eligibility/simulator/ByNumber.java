package madoguchi.eligibility.simulator;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Cover;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Insured;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Several;
import madoguchi.eligibility.Eligibility.Superseded;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.Inquiry;

/** Who is meant by the numbers on a paper, and what may be told without a card. */
final class ByNumber {

    private ByNumber() {}

    /**
     * @return none when this is somebody else; of several insurers the one whose number was asked
     */
    static Optional<Eligibility> found(Inquiry asked, Eligibility eligibility) {
        return switch (eligibility) {
            case Valid(var insured) -> same(asked, insured).map(Valid::new);
            case Invalid(var last) -> same(asked, last).map(Invalid::new);
            case Superseded(var last) -> same(asked, last).map(Superseded::new);
            case NotFound() -> Optional.empty();
            case Several(var answers) ->
                    answers.stream()
                            .flatMap(insured -> same(asked, insured).stream())
                            .findFirst()
                            .map(Valid::new);
        };
    }

    /** Twins without a branch number are 複数該当. */
    static Eligibility answer(Inquiry asked, List<Eligibility> found) {
        return switch (found.size()) {
            case 0 -> new NotFound();
            case 1 -> found.getFirst();
            default ->
                    new Several(
                            found.stream()
                                    .map(
                                            eligibility ->
                                                    switch (eligibility) {
                                                        case Valid(var insured) -> insured;
                                                        case Invalid(var last) -> last;
                                                        case Superseded(var last) -> last;
                                                        case NotFound(), Several _ ->
                                                                throw new IllegalStateException();
                                                    })
                                    .toList());
        };
    }

    private static Optional<Insured> same(Inquiry asked, Insured insured) {
        boolean same =
                insured.insurerNumber().equals(asked.insurerNumber())
                        && insured.born().equals(asked.born())
                        && plain(insured.insuredNumber()).equals(plain(asked.insuredNumber()))
                        && blankOrSame(asked.symbol(), insured.symbol())
                        && blankOrSame(asked.branchNumber(), insured.branchNumber());
        return same ? Optional.of(insured.with(told(asked, insured.cover()))) : Optional.empty();
    }

    /** 特定疾病 needs card and consent; 限度額 without a card needs consent (facts 3.1). */
    private static Cover told(Inquiry asked, Cover cover) {
        Cover told = cover.withoutDiseases();
        return asked.limitAgreed() ? told : told.withoutLimit();
    }

    private static boolean blankOrSame(String asked, String registered) {
        return asked.isBlank() || plain(asked).equals(plain(registered));
    }

    /** Registers write digits in full width or half. */
    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip();
    }
}
