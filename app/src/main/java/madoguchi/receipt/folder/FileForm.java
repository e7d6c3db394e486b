package madoguchi.receipt.folder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import madoguchi.receipt.file.Encoding;
import madoguchi.receipt.file.PrescriptionPlace;

/**
 * How this facility's files are written.
 *
 * @param institution 医療機関コード, 10 digits
 * @param zone in which times are written
 */
public record FileForm(
        String institution, ZoneId zone, Encoding encoding, PrescriptionPlace prescription) {

    /** Whole seconds: more has no place in a file. */
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone).withNano(0);
    }
}
