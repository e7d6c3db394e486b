package madoguchi.receipt.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import madoguchi.store.StoredResult;

/** What the files of the exchange are called. */
final class FileNames {

    /** Of a file that is still being written; nobody takes it for a result. */
    static final String UNFINISHED = ".tmp";

    private static final String RESULT = "OQSsiquc01res_face_";
    private static final String ANSWER = "OQSsiquc01res_";
    private static final Pattern REQUEST = Pattern.compile("OQSsiquc01req_(.+\\.xml)");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /** So long that two visits of one second at one facility differ. */
    private static final int UNIQUE = 20;

    private FileNames() {}

    /**
     * {@code OQSsiquc01res_face_<10 digits of the institution and 20 of our
     * own>_yyyyMMddHHmmss.xml}: a function of the result, so that the same result has one name for
     * ever.
     */
    static String result(StoredResult result, FileForm form) {
        String unique =
                digest(result.visit().getBytes(StandardCharsets.UTF_8)).substring(0, UNIQUE);
        return RESULT
                + form.institution()
                + unique
                + "_"
                + STAMP.format(ResultMessages.executed(result, form))
                + ".xml";
    }

    /** Whether a file in Face is one of this facility's results, finished or not. */
    static boolean isResult(String name, FileForm form) {
        return name.startsWith(RESULT + form.institution()) && isOurs(name);
    }

    /** Whether a file in Res is an answer, finished or not. */
    static boolean isAnswer(String name) {
        return name.startsWith(ANSWER) && isOurs(name);
    }

    /**
     * @return the name of the answer to a request; none when this is no request's name
     */
    static Optional<String> answer(String request) {
        var match = REQUEST.matcher(request);
        return match.matches() ? Optional.of(ANSWER + match.group(1)) : Optional.empty();
    }

    private static boolean isOurs(String name) {
        return name.endsWith(".xml") || name.endsWith(".xml" + UNFINISHED);
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
