package madoguchi.screen;

import java.util.List;

/**
 * The languages of one glass.
 *
 * @param first which every patient finds
 * @param offered which there are to choose from, in the order in which they are shown; {@code
 *     first} is one of them
 */
public record Languages(Language first, List<Language> offered) {

    public Languages {
        offered = List.copyOf(offered);
        if (!offered.contains(first)) {
            throw new IllegalArgumentException(first + " is not offered, only " + offered);
        }
        if (offered.stream().distinct().count() < offered.size()) {
            throw new IllegalArgumentException("offered more than once: " + offered);
        }
    }

    /** Everything there is. */
    public static Languages all(Language first) {
        return new Languages(first, List.of(Language.values()));
    }

    /** Whether there is anything to choose. */
    public boolean choice() {
        return offered.size() > 1;
    }

    /** The one that is offered to somebody who reads this one. */
    public Language after(Language now) {
        return offered.get((offered.indexOf(now) + 1) % offered.size());
    }
}
