package madoguchi.settings;

import java.time.ZoneId;

/**
 * Where the counter stands.
 *
 * @param name as patients read it on 待機
 * @param code 医療機関コード, 10 digits
 * @param zone whose calendar decides about expiry
 */
public record Facility(String name, String code, ZoneId zone) {

    /** Where every facility is, whatever zone its computer was set up with. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public Facility {
        if (!code.matches("[0-9]{10}")) {
            throw new IllegalArgumentException(
                    "an institution code has ten digits, not \"" + code + "\"");
        }
    }
}
