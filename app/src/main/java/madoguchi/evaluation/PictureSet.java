package madoguchi.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pictures and which of them are to be compared.
 *
 * @param pictures each once
 * @param pairs by their place in {@code pictures}
 */
public record PictureSet(List<Path> pictures, Pairs pairs) {

    private static final List<String> KINDS = List.of("png", "jpg", "jpeg", "pgm", "jp2", "j2k");
    private static final int MOST_PICTURES = 20_000;

    /** Every pair that is to be compared; told one after the other, there may be millions. */
    @FunctionalInterface
    public interface Pairs {
        void each(Visitor visitor);

        @FunctionalInterface
        interface Visitor {
            void pair(int card, int live, boolean same);
        }
    }

    /** What cannot be evaluated, in one sentence. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        public Unusable(String sentence) {
            super(sentence);
        }
    }

    /**
     * Every picture against every other.
     *
     * @param folder holds a folder for each person; files beside these are left alone
     */
    public static PictureSet ofPeople(Path folder) throws Unusable, IOException {
        List<Path> pictures = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        int person = 0;
        for (Path each : folders(folder)) {
            for (Path picture : pictures(each)) {
                pictures.add(picture);
                people.add(person);
            }
            person++;
        }
        notTooMany(pictures);
        if (person < 2 || pictures.size() == person) {
            throw new Unusable(
                    folder
                            + " needs at least two people's folders, and one with two pictures or"
                            + " more");
        }
        return new PictureSet(
                pictures,
                visitor -> {
                    for (int i = 0; i < pictures.size(); i++) {
                        for (int j = i + 1; j < pictures.size(); j++) {
                            visitor.pair(i, j, people.get(i).equals(people.get(j)));
                        }
                    }
                });
    }

    private record Pair(int card, int live, boolean same) {}

    /**
     * @param csv lines of {@code card picture, live picture, same}, the last 0 or 1; paths from the
     *     file's own folder; a first line of names may stand above
     */
    public static PictureSet ofPairs(Path csv) throws Unusable, IOException {
        Map<Path, Integer> places = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(csv);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String[] parts = line.split("\\s*,\\s*");
            boolean names = i == 0 && parts.length == 3 && !parts[2].matches("[01]");
            if (line.isEmpty() || line.startsWith("#") || names) {
                continue;
            }
            if (parts.length != 3 || !parts[2].matches("[01]")) {
                throw new Unusable(
                        "%s, line %d: \"picture,picture,0\" or \",1\" is expected"
                                .formatted(csv, i + 1));
            }
            pairs.add(
                    new Pair(
                            place(places, csv, parts[0], i),
                            place(places, csv, parts[1], i),
                            parts[2].equals("1")));
        }
        if (pairs.isEmpty()) {
            throw new Unusable(csv + " holds no pair");
        }
        List<Path> pictures = List.copyOf(places.keySet());
        notTooMany(pictures);
        return new PictureSet(
                pictures, visitor -> pairs.forEach(p -> visitor.pair(p.card, p.live, p.same)));
    }

    private static int place(Map<Path, Integer> places, Path csv, String name, int line)
            throws Unusable {
        Path picture;
        try {
            picture = csv.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw new Unusable("%s, line %d: \"%s\" names no file".formatted(csv, line + 1, name));
        }
        if (!Files.isRegularFile(picture)) {
            throw new Unusable(
                    "%s, line %d: there is no picture %s".formatted(csv, line + 1, picture));
        }
        return places.computeIfAbsent(picture, _ -> places.size());
    }

    private static void notTooMany(List<Path> pictures) throws Unusable {
        if (pictures.size() > MOST_PICTURES) {
            throw new Unusable(
                    "%d pictures; at most %d are compared"
                            .formatted(pictures.size(), MOST_PICTURES));
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(
                            file -> {
                                String name = file.getFileName().toString();
                                return KINDS.contains(
                                        name.substring(name.lastIndexOf('.') + 1)
                                                .toLowerCase(Locale.ROOT));
                            })
                    .sorted()
                    .toList();
        }
    }
}
