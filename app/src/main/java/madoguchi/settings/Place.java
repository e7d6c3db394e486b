package madoguchi.settings;

import java.time.ZoneId;
import java.util.Objects;

/** Whose terminal it is. */
public record Place(
        @Says("the facility's name, as patients read it") String name,
        @Says("its code (医療機関コード), ten digits") String code) {

    private static final int LONGEST = 40;

    /** What is not said has its default: an invented one. */
    public Place {
        name = name == null || name.isBlank() ? "まどぐち医院" : name.strip();
        if (name.length() > LONGEST) {
            throw new Refused(Mistake.Kind.TOO_LONG, "name", LONGEST);
        }
        code = Objects.requireNonNullElse(code, "1312345678");
        if (!code.matches("[0-9]{10}")) {
            throw new Refused(Mistake.Kind.NO_CODE, "code", code);
        }
    }

    public Facility in(ZoneId zone) {
        return new Facility(name, code, zone);
    }
}
