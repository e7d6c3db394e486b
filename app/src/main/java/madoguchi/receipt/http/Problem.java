package madoguchi.receipt.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An answer that is none (RFC 9457). What it says names nobody.
 *
 * @param detail a sentence for technicians
 * @param more members of this kind of problem
 */
record Problem(Kind kind, String detail, Map<String, String> more) {

    static final String CONTENT_TYPE = "application/problem+json";

    /** The contract's list. */
    enum Kind {
        MALFORMED(400, "The request does not fit the contract"),
        NOT_AUTHORIZED(401, "The token is missing or wrong"),
        UNKNOWN_CALL(404, "There is no such call"),
        UNKNOWN_RESULT(404, "There is no such result"),
        WRONG_METHOD(405, "This call has another method"),
        ACKNOWLEDGED_BY_ANOTHER(409, "Another client has this result"),
        TOO_LARGE(413, "The request is too large"),
        NOT_JSON(415, "The request is no JSON"),
        WRONG_HOST(421, "This server answers for 127.0.0.1 and localhost only"),
        TOO_MANY_WAITING(429, "Too many requests wait already"),
        OUT_OF_ORDER(500, "The terminal could not answer"),
        STORE_OUT_OF_ORDER(503, "The store cannot be used now");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String type() {
            return "urn:madoguchi:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the same request may succeed by itself after a second. */
        boolean passes() {
            return this == TOO_MANY_WAITING || this == STORE_OUT_OF_ORDER;
        }
    }

    Problem(Kind kind, String detail) {
        this(kind, detail, Map.of());
    }

    SequencedMap<String, Object> json() {
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("type", kind.type());
        json.put("title", kind.title);
        json.put("status", kind.status);
        Optional.of(detail).filter(d -> !d.isEmpty()).ifPresent(d -> json.put("detail", d));
        json.putAll(more);
        return json;
    }

    /** Ends a call. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refused(Kind kind, String detail) {
            this(new Problem(kind, detail));
        }

        Refused(Problem problem) {
            super(problem.kind().title, null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
