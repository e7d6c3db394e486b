package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Several;
import madoguchi.eligibility.Eligibility.Superseded;
import madoguchi.eligibility.Eligibility.Valid;
import madoguchi.eligibility.Validity;

/** An {@link Eligibility} on the line: a code, and one person, several, or none with it. */
final class Told {

    private Told() {}

    static void check(
            int validity, Optional<InsuredPerson> insured, Optional<List<InsuredPerson>> several) {
        required(insured, "insured");
        required(several, "several");
        Fields.check(validity >= 1 && validity <= 5, "validity is none of 1, 2, 3, 4, 5");
        Fields.check(insured.isPresent() == (validity <= 3), "insured does not go with validity");
        Fields.check(several.isPresent() == (validity == 5), "several does not go with validity");
        several.ifPresent(
                list -> {
                    Fields.check(list.size() >= 2, "several are fewer than two");
                    list.forEach(person -> required(person, "several"));
                });
    }

    static Optional<InsuredPerson> insured(Eligibility eligibility) {
        return switch (eligibility) {
            case Valid(var person) -> Optional.of(InsuredPerson.of(person));
            case Invalid(var last) -> Optional.of(InsuredPerson.of(last));
            case Superseded(var last) -> Optional.of(InsuredPerson.of(last));
            case NotFound(), Several _ -> Optional.empty();
        };
    }

    static Optional<List<InsuredPerson>> several(Eligibility eligibility) {
        return eligibility instanceof Several(var answers)
                ? Optional.of(answers.stream().map(InsuredPerson::of).toList())
                : Optional.empty();
    }

    static Eligibility eligibility(
            int validity, Optional<InsuredPerson> insured, Optional<List<InsuredPerson>> several) {
        return switch (Validity.of(validity)) {
            case VALID -> new Valid(insured.orElseThrow().insured());
            case INVALID -> new Invalid(insured.orElseThrow().insured());
            case SUPERSEDED -> new Superseded(insured.orElseThrow().insured());
            case SEVERAL ->
                    new Several(
                            several.orElseThrow().stream().map(InsuredPerson::insured).toList());
            case NOT_FOUND -> new NotFound();
        };
    }
}
