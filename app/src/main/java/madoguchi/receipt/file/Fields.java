package madoguchi.receipt.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import madoguchi.eligibility.Coded;
import madoguchi.receipt.file.BadFile.Fault;

/** What stands in an element, taken out name by name; what is left over in the end is a fault. */
final class Fields {

    private final Element element;
    private final String place;
    private final List<Element> left;

    private Fields(Element element, String place) {
        this.element = element;
        this.place = place;
        this.left = new ArrayList<>(element.children());
    }

    /** What is made of an element's fields. */
    interface Reading<T> {
        T of(Fields fields) throws BadFile;
    }

    static <T> T root(Element root, String name, Reading<T> reading) throws BadFile {
        if (!root.name().equals(name)) {
            throw new BadFile(Fault.LAYOUT, "/" + root.name());
        }
        return read(root, "", reading);
    }

    private static <T> T read(Element element, String parent, Reading<T> reading) throws BadFile {
        Fields fields = new Fields(element, parent + "/" + element.name());
        if (!element.text().isBlank()) {
            throw fields.wrong();
        }
        T value = reading.of(fields);
        if (!fields.left.isEmpty()) {
            throw fields.wrong(fields.left.getFirst().name());
        }
        return value;
    }

    <T> T child(String name, Reading<T> reading) throws BadFile {
        return read(take(name).orElseThrow(() -> wrong(name)), place, reading);
    }

    <T> Optional<T> optionalChild(String name, Reading<T> reading) throws BadFile {
        Optional<Element> child = take(name);
        return child.isEmpty() ? Optional.empty() : Optional.of(read(child.get(), place, reading));
    }

    /** Any number of them. */
    <T> List<T> children(String name, Reading<T> reading) throws BadFile {
        List<T> all = new ArrayList<>();
        for (Element child : element.children()) {
            if (child.name().equals(name)) {
                left.remove(child);
                all.add(read(child, place, reading));
            }
        }
        return all;
    }

    /** How many there are of this name, without taking them. */
    long count(String name) {
        return element.children().stream().filter(child -> child.name().equals(name)).count();
    }

    String text(String name) throws BadFile {
        return optional(name).orElseThrow(() -> wrong(name));
    }

    /** An element that is there and empty says as little as one that is missing. */
    Optional<String> optional(String name) throws BadFile {
        Optional<Element> child = take(name);
        if (child.filter(there -> !there.children().isEmpty()).isPresent()) {
            throw wrong(name);
        }
        return child.map(Element::text).filter(text -> !text.isEmpty());
    }

    LocalDate date(String name) throws BadFile {
        return optionalDate(name).orElseThrow(() -> wrong(name));
    }

    Optional<LocalDate> optionalDate(String name) throws BadFile {
        return parsed(name, Stamp::date);
    }

    LocalDateTime time(String name) throws BadFile {
        return optionalTime(name).orElseThrow(() -> wrong(name));
    }

    Optional<LocalDateTime> optionalTime(String name) throws BadFile {
        return parsed(name, Stamp::time);
    }

    <E extends Enum<E> & Coded> E code(String name, Class<E> type) throws BadFile {
        return optionalCode(name, type).orElseThrow(() -> wrong(name));
    }

    <E extends Enum<E> & Coded> Optional<E> optionalCode(String name, Class<E> type)
            throws BadFile {
        return parsed(
                name,
                written -> Coded.of(type, written).orElseThrow(IllegalArgumentException::new));
    }

    Optional<Integer> optionalNumber(String name) throws BadFile {
        return parsed(name, Integer::valueOf);
    }

    /** 1 or 0. */
    Optional<Boolean> optionalFlag(String name) throws BadFile {
        return parsed(
                name,
                digit ->
                        switch (digit) {
                            case "1" -> true;
                            case "0" -> false;
                            default -> throw new IllegalArgumentException();
                        });
    }

    /**
     * @param parser throws IllegalArgumentException or DateTimeException at what it cannot take
     */
    <T> Optional<T> parsed(String name, Function<String, T> parser) throws BadFile {
        Optional<String> text = optional(name);
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(name);
        }
    }

    BadFile wrong(String name) {
        return new BadFile(Fault.LAYOUT, place + "/" + name);
    }

    private BadFile wrong() {
        return new BadFile(Fault.LAYOUT, place);
    }

    /** Twice the same name is a fault: nobody knows which one counts. */
    private Optional<Element> take(String name) throws BadFile {
        if (count(name) > 1) {
            throw wrong(name);
        }
        Optional<Element> found =
                left.stream().filter(child -> child.name().equals(name)).findFirst();
        found.ifPresent(left::remove);
        return found;
    }
}
