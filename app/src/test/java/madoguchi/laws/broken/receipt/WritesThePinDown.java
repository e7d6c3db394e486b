package madoguchi.laws.broken.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

/** In every place where a text can stand. */
final class WritesThePinDown {

    private WritesThePinDown() {}

    @Breaks(Law.A_SECRET_IS_NEVER_A_STRING)
    record AsAComponent(String pin) {}

    @Breaks(Law.A_SECRET_IS_NEVER_A_STRING)
    static final class AsAField {
        Optional<String> facilityPassword = Optional.empty();
    }

    @Breaks(Law.A_SECRET_IS_NEVER_A_STRING)
    static final class AsAParameter {
        boolean isRight(CharSequence enteredPin) {
            return enteredPin.length() == 4;
        }
    }

    @Breaks(Law.A_SECRET_IS_NEVER_A_STRING)
    static final class OnTheWay {
        int length(byte[] typed) {
            String password = new String(typed);
            return password.length();
        }
    }

    @Breaks(Law.A_SECRET_IS_NEVER_A_STRING)
    static final class InALambda {
        boolean holds(List<String> typed) {
            return typed.stream().anyMatch(pin -> pin.isEmpty());
        }
    }

    /** Innocent: bytes can be wiped. */
    static final class AsBytes {
        void wipe(byte[] pin) {
            Arrays.fill(pin, (byte) 0);
        }
    }
}
