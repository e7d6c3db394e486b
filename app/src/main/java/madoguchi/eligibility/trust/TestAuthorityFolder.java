package madoguchi.eligibility.trust;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The test authority of a data folder: certificates and keys of a simulated centre and of the
 * terminal that asks it, in PEM files that every other program reads. What is missing, or ends
 * soon, is made when it is asked for; only the owner can read it.
 *
 * <p>A terminal that asks somebody else's centre carries that centre's authority as {@code
 * authority.pem} and what it was given as {@code terminal.pem} and {@code terminal-key.pem}: those
 * are never made anew here, for there is no {@code authority-key.pem} beside them.
 */
public final class TestAuthorityFolder {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3653);
    private static final Duration LIFE = Duration.ofDays(825);
    private static final Duration SOON = Duration.ofDays(30);

    private static final Base64.Encoder PEM =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final Path folder;
    private final InstantSource clock;

    public TestAuthorityFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * For the centre's side of the line.
     *
     * @throws IOException naming the file that cannot be read or written
     */
    public SSLContext centre() throws IOException {
        return context("centre", authority -> Issued.centre(authority, clock.instant(), LIFE));
    }

    /** For the terminal's side of the line. */
    public SSLContext terminal() throws IOException {
        return context("terminal", authority -> Issued.terminal(authority, clock.instant(), LIFE));
    }

    /** Where these files are. */
    public Path folder() {
        return folder;
    }

    @FunctionalInterface
    private interface Issuer {
        Identity by(Identity authority);
    }

    private SSLContext context(String who, Issuer issuer) throws IOException {
        ownersOnly(folder);
        synchronized (TestAuthorityFolder.class) {
            try (var lock =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                lock.lock(); // a kiosk and a centre may begin on the same folder together
                var ours =
                        !Files.exists(certificate("authority")) || Files.exists(key("authority"));
                if (!ours) {
                    return MutualTls.context(
                            read(who), Identity.certificates(certificate("authority")));
                }
                var authority =
                        kept(
                                "authority",
                                List.of(),
                                () -> Issued.authority(clock.instant(), AUTHORITY_LIFE));
                var own = kept(who, authority.chain(), () -> issuer.by(authority));
                return MutualTls.context(own, authority.chain());
            }
        }
    }

    /**
     * @param issuers whose signature it must carry; none for an authority
     */
    private Identity kept(String who, List<X509Certificate> issuers, Supplier<Identity> made)
            throws IOException {
        if (Files.exists(certificate(who)) && Files.exists(key(who))) {
            var there = read(who);
            if (lasts(there.chain().getFirst(), issuers)) {
                return there;
            }
        }
        var identity = made.get();
        write(key(who), "PRIVATE KEY", identity.key().getEncoded());
        try {
            write(certificate(who), "CERTIFICATE", identity.chain().getFirst().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("what was just made can be written", e);
        }
        return identity;
    }

    private boolean lasts(X509Certificate certificate, List<X509Certificate> issuers) {
        var end = certificate.getNotAfter().toInstant();
        return clock.instant().plus(SOON).isBefore(end)
                && issuers.stream().allMatch(issuer -> signed(certificate, issuer));
    }

    private static boolean signed(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Identity read(String who) throws IOException {
        return Identity.read(certificate(who), key(who));
    }

    private Path certificate(String who) {
        return folder.resolve(who + ".pem");
    }

    private Path key(String who) {
        return folder.resolve(who + "-key.pem");
    }

    private static void write(Path file, String label, byte[] der) throws IOException {
        var text =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(label, PEM.encodeToString(der), label);
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        if (posix(file)) {
            Files.createFile(
                    aside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(aside, text, StandardCharsets.US_ASCII);
        Files.move(
                aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void ownersOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
