package madoguchi.card.virtual;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What opens a file: nothing is needed, or any one of some keys of the same application must have
 * been presented.
 *
 * @param anyOf keys by their file identifier; empty and not {@code free}: never
 */
record Access(boolean free, Set<Integer> anyOf) {

    static final Access FREE = new Access(true, Set.of());
    static final Access NEVER = new Access(false, Set.of());

    static Access anyOf(int... keys) {
        return new Access(
                false, Arrays.stream(keys).boxed().collect(Collectors.toUnmodifiableSet()));
    }

    boolean granted(Set<Integer> presented) {
        return free || anyOf.stream().anyMatch(presented::contains);
    }
}
