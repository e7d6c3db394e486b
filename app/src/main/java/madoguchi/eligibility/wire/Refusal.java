package madoguchi.eligibility.wire;

/** Why the centre refuses, and with which status. */
public enum Refusal {
    MALFORMED(400, "The request does not fit the contract."),
    CERTIFICATE_UNTRUSTED(403, "The certificate does not come from the authority of the cards."),
    CERTIFICATE_EXPIRED(403, "The certificate has expired and its grace is over."),
    CERTIFICATE_REVOKED(403, "The certificate has been revoked."),
    PROOF_METHOD(403, "This kind of proof does not belong to this method of identity check."),
    PROOF_SIGNATURE(403, "The signature is not the card's over this statement."),
    PROOF_TIME(403, "The statement is too old, or from the future."),
    PROOF_TERMINAL(403, "The terminal's part of the proof does not hold."),
    UNKNOWN_CALL(404, "There is no such call."),
    UNKNOWN_VISIT(404, "This visit has not been checked."),
    CONFLICT(409, "The same visit came with something else before."),
    TOO_LARGE(413, "The request is too long."),
    OUT_OF_ORDER(503, "The centre is out of order.");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public String message() {
        return message;
    }
}
