package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Eligibility.Invalid;
import madoguchi.eligibility.Eligibility.NotFound;
import madoguchi.eligibility.Eligibility.Several;
import madoguchi.eligibility.Eligibility.Superseded;
import madoguchi.eligibility.Eligibility.Valid;

/**
 * The answer to {@link CheckRequest}.
 *
 * @param simulated true when no insurer stands behind it
 * @param visit the id that was asked with
 * @param validity the field's code (OQSCD006): 1 有効, 2 無効, 4 該当資格なし
 * @param insured with 1 and 2, and only then
 */
public record CheckAnswer(
        @JsonProperty(required = true) boolean simulated,
        String visit,
        int validity,
        Optional<InsuredPerson> insured) {

    public CheckAnswer {
        required(visit, "visit");
        required(insured, "insured");
        switch (validity) {
            case 1, 2, 3 -> required(insured.orElse(null), "insured");
            case 4 -> {
                if (insured.isPresent()) {
                    throw new IllegalArgumentException("insured stands beside validity 4");
                }
            }
            default -> throw new IllegalArgumentException("validity is none of 1, 2, 3, 4");
        }
    }

    public static CheckAnswer simulated(String visit, Eligibility eligibility) {
        var insured =
                switch (eligibility) {
                    case Valid(var person) -> Optional.of(InsuredPerson.of(person));
                    case Invalid(var last) -> Optional.of(InsuredPerson.of(last));
                    case Superseded(var last) -> Optional.of(InsuredPerson.of(last));
                    case NotFound(), Several _ -> Optional.<InsuredPerson>empty();
                };
        return new CheckAnswer(true, visit, eligibility.code(), insured);
    }

    public Eligibility eligibility() {
        return insured.map(InsuredPerson::insured)
                .<Eligibility>map(person -> validity == 1 ? new Valid(person) : new Invalid(person))
                .orElseGet(NotFound::new);
    }
}
