package madoguchi.receipt.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a program must show to be given results: a file of the data folder that only its owner can
 * read. Whoever may read the results on the disk may read this, and nobody else.
 */
public final class AccessToken {

    private static final String FILE = "results-token";
    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] digest;

    private AccessToken(byte[] digest) {
        this.digest = digest;
    }

    public static Path fileIn(Path folder) {
        return folder.resolve(FILE);
    }

    /**
     * Made when it is missing.
     *
     * @throws FileSystemException when it cannot be made, is none, or others can read it
     */
    public static AccessToken in(Path folder) throws IOException {
        Path file = fileIn(folder);
        if (!Files.exists(file)) {
            make(file);
        }
        if (posix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "others can read it; delete it, and the next start makes a new one");
        }
        String text = Files.readString(file).strip();
        if (!SHAPE.matcher(text).matches()) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "it holds no token; delete it, and the next start makes a new one");
        }
        return new AccessToken(digest(text));
    }

    /**
     * Takes the same time for every wrong one.
     *
     * @param authorization the header's value; null when there is none
     */
    boolean opens(String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest, digest(authorization.substring(SCHEME.length()).strip()));
    }

    /** Written aside and linked: of two who make one at the same time, both find the first. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path aside =
                Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", owner(file));
        try {
            Files.writeString(aside, text + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // somebody was faster: theirs holds
        } finally {
            Files.delete(aside);
        }
    }

    private static FileAttribute<?>[] owner(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
