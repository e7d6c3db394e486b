package madoguchi.eligibility.simulator;

import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.eligibility.wire.Wire;

/** The contract's calls. */
public enum Call {
    CHECK(Wire.CHECK),
    ENROL(Wire.ENROL),
    REGISTER(Wire.REGISTER),
    INQUIRE(Wire.INQUIRE);

    private final String path;

    Call(String path) {
        this.path = path;
    }

    static Optional<Call> at(String path) {
        return Stream.of(values()).filter(call -> call.path.equals(path)).findFirst();
    }
}
