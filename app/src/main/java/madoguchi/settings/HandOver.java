package madoguchi.settings;

import java.util.Objects;
import java.util.Optional;
import madoguchi.receipt.file.Encoding;
import madoguchi.receipt.file.PrescriptionPlace;

/** How results reach the receipt computer. */
public record HandOver(
        @Says("whether results are laid out as files, and requests answered: yes or no")
                Files files,
        @Says(
                        "the folder that holds Face, Res and Req, which the receipt computer looks into; without"
                                + " it receipt in the data folder")
                Optional<String> folder,
        @Says("in which characters the files are written: utf-8 or shift-jis") Encoding encoding,
        @Says("after how many minutes a file that nobody took is taken back: 1 to 10080")
                Integer stay,
        @Says(
                        "where 処方箋発行形態 stands in a file: body (MessageBody) or record"
                                + " (ResultOfQualificationConfirmation)")
                PrescriptionPlace prescription,
        @Says("whether programs of this computer may ask for results by HTTP: off or on")
                Switch http,
        @Says("the port on 127.0.0.1: 1024 to 65535") Integer httpPort) {

    /** Whether there are files at all. */
    public enum Files {
        YES,
        NO
    }

    /** Something that a clinic has, or has not. */
    public enum Switch {
        OFF,
        ON
    }

    private static final int PORT = 8630;

    /** The field's ResponseFileStayTime: a day. */
    private static final int A_DAY = 1440;

    /** What is not said has its default. */
    public HandOver {
        files = Objects.requireNonNullElse(files, Files.YES);
        folder = Settings.orEmpty(folder);
        encoding = Objects.requireNonNullElse(encoding, Encoding.UTF_8);
        stay = Settings.within("stay", Optional.ofNullable(stay), 1, 7 * A_DAY).orElse(A_DAY);
        prescription = Objects.requireNonNullElse(prescription, PrescriptionPlace.BODY);
        http = Objects.requireNonNullElse(http, Switch.OFF);
        httpPort =
                Settings.within("http-port", Optional.ofNullable(httpPort), 1024, 65535)
                        .orElse(PORT);
    }

    /** What holds where nothing was chosen. */
    static HandOver standard() {
        return new HandOver(null, null, null, null, null, null, null);
    }
}
