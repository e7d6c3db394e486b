package madoguchi.receipt.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One element: text or children, never both, no attributes.
 *
 * @param name with the prefix of our own namespace, where it is one of ours
 */
record Element(String name, String text, List<Element> children) {

    Element {
        children = List.copyOf(children);
    }

    static Builder called(String name) {
        return new Builder(name);
    }

    /** Puts children in the order in which they will stand in the file. */
    static final class Builder {

        private final String name;
        private final List<Element> children = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        Builder put(String child, String text) {
            children.add(new Element(child, text, List.of()));
            return this;
        }

        Builder put(String child, LocalDate date) {
            return put(child, Stamp.of(date));
        }

        Builder put(String child, LocalDateTime time) {
            return put(child, Stamp.of(time));
        }

        /** Nothing at all when there is nothing to say. */
        Builder put(String child, Optional<String> text) {
            text.ifPresent(said -> put(child, said));
            return this;
        }

        Builder putDate(String child, Optional<LocalDate> date) {
            return put(child, date.map(Stamp::of));
        }

        Builder putTime(String child, Optional<LocalDateTime> time) {
            return put(child, time.map(Stamp::of));
        }

        Builder putFlag(String child, Optional<Boolean> flag) {
            return put(child, flag.map(set -> set ? "1" : "0"));
        }

        Builder add(Element child) {
            children.add(child);
            return this;
        }

        Builder add(Optional<Element> child) {
            child.ifPresent(children::add);
            return this;
        }

        Element build() {
            return new Element(name, "", children);
        }
    }
}
