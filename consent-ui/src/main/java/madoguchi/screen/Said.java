package madoguchi.screen;

import java.util.List;

/** A sentence that is put together where it is read: by its key and what is filled in. */
public sealed interface Said {

    /**
     * @param key of the wording files
     * @param with what stands in its places {0}, {1}, ...
     */
    record Phrase(String key, List<Said> with) implements Said {
        public Phrase {
            with = List.copyOf(with);
        }
    }

    /** Said as it is: a name, a number, a quotation. */
    record Data(String text) implements Said {}

    static Said phrase(String key, Said... with) {
        return new Phrase(key, List.of(with));
    }

    static Said data(Object data) {
        return new Data(String.valueOf(data));
    }
}
