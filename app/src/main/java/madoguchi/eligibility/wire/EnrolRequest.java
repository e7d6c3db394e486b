package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

/** {@code POST /v1/enrol}: 利用登録 for the holder of the card of this visit. */
public record EnrolRequest(String visit) {

    public EnrolRequest {
        required(visit, "visit");
    }
}
