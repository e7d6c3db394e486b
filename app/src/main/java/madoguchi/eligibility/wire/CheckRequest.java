package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import madoguchi.eligibility.IdentityMethod;
import madoguchi.eligibility.IdentityProof;
import madoguchi.eligibility.IdentityProof.PinSignature;
import madoguchi.eligibility.IdentityProof.TerminalGrant;
import madoguchi.eligibility.Statement;

/**
 * {@code POST /v1/check}: the statement's parts as they stand in the signed text, and what proves
 * them.
 *
 * @param at ISO 8601 in UTC, written as in the signed text
 * @param certificate X.509, DER
 * @param terminal only where the terminal opened the key
 */
public record CheckRequest(
        String visit,
        String institution,
        IdentityMethod method,
        String at,
        byte[] certificate,
        byte[] signature,
        Optional<Terminal> terminal) {

    /**
     * @param certificate card-verifiable
     */
    public record Terminal(byte[] certificate, byte[] signature) {
        public Terminal {
            required(certificate, "certificate");
            required(signature, "signature");
        }
    }

    public CheckRequest {
        required(visit, "visit");
        required(institution, "institution");
        required(method, "method");
        required(at, "at");
        required(certificate, "certificate");
        required(signature, "signature");
        required(terminal, "terminal");
    }

    public static CheckRequest of(IdentityProof proof) {
        var terminal =
                switch (proof) {
                    case PinSignature _ -> Optional.<Terminal>empty();
                    case TerminalGrant grant ->
                            Optional.of(
                                    new Terminal(
                                            grant.terminalCertificate(),
                                            grant.terminalSignature()));
                };
        var statement = proof.statement();
        return new CheckRequest(
                statement.visit(),
                statement.institution(),
                statement.method(),
                statement.at().toString(),
                proof.certificate(),
                proof.signature(),
                terminal);
    }

    /**
     * @return none when the time is not written in its one form: then the signed text cannot be
     *     rebuilt
     */
    public Optional<IdentityProof> proof() {
        return instant(at)
                .map(
                        time -> {
                            var statement = new Statement(visit, institution, method, time);
                            return terminal.<IdentityProof>map(
                                            t ->
                                                    new TerminalGrant(
                                                            statement,
                                                            certificate,
                                                            signature,
                                                            t.certificate(),
                                                            t.signature()))
                                    .orElseGet(
                                            () ->
                                                    new PinSignature(
                                                            statement, certificate, signature));
                        });
    }

    static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written))
                    .filter(instant -> instant.toString().equals(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
