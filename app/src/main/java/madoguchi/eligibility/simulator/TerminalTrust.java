package madoguchi.eligibility.simulator;

/**
 * Whether a terminal is one of ours: its card-verifiable certificate, and its signature over the
 * statement's text.
 */
@FunctionalInterface
public interface TerminalTrust {

    /**
     * @param cvCertificate as it came over the line: it may be anything
     * @param signature SHA-256 with RSA (PKCS#1 v1.5)
     * @param text UTF-8
     */
    boolean trusts(byte[] cvCertificate, byte[] signature, byte[] text);
}
