package madoguchi.eligibility;

import java.util.Optional;
import java.util.stream.Stream;

/** Something for which the field's result file has a code. */
public interface Coded {

    String code();

    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
