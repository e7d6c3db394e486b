package madoguchi.eligibility.wire;

import static madoguchi.eligibility.wire.Wire.required;

import java.util.Optional;
import madoguchi.eligibility.Coded;

/**
 * What holds for texts and codes wherever they stand; an error names the field, never its value.
 */
final class Fields {

    private static final int LONGEST = 400;

    private Fields() {}

    static void filled(String value, String field) {
        text(value, field);
        check(!value.isBlank(), field + " is blank");
    }

    static void text(String value, String field) {
        required(value, field);
        check(value.length() <= LONGEST, field + " is too long");
        check(
                value.chars().noneMatch(Character::isISOControl),
                field + " holds a control character");
    }

    static void filled(Optional<String> value, String field) {
        required(value, field).ifPresent(present -> filled(present, field));
    }

    static <E extends Enum<E> & Coded> E coded(Class<E> type, String code, String field) {
        return Coded.of(type, required(code, field))
                .orElseThrow(() -> new IllegalArgumentException(field + " is no code of its list"));
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
