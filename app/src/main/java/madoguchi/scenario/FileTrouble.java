package madoguchi.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a file, in a sentence for who wrote it, with its line. */
final class FileTrouble {

    private FileTrouble() {}

    /**
     * @param text of the whole file
     */
    static String of(JacksonException e, String where, String text) {
        int line = line(e, text);
        return where + (line > 0 ? ", line " + line : "") + ": " + sentence(e);
    }

    /** The reader of records forgets where an unknown field stood: then the text is searched. */
    private static int line(JacksonException e, String text) {
        int told = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
        if (told > 0 || !(e instanceof UnrecognizedPropertyException unknown)) {
            return told;
        }
        Pattern field =
                Pattern.compile("[\\s{,-]*" + Pattern.quote(unknown.getPropertyName()) + "\\s*:.*");
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> field.matcher(lines.get(i)).matches())
                        .findFirst()
                        .orElse(-1);
    }

    private static String sentence(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    "there is no field \"%s\" here; known are %s"
                            .formatted(
                                    unknown.getPropertyName(),
                                    unknown.getKnownPropertyIds().stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .collect(Collectors.joining(", ")));
            case InvalidFormatException wrong when wrong.getTargetType() == WalkLine.class ->
                    "a line of the walk is one verb and its words";
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
                    "\"%s\" is none of %s"
                            .formatted(
                                    wrong.getValue(),
                                    Arrays.toString(wrong.getTargetType().getEnumConstants()));
            case InvalidFormatException wrong ->
                    "\"%s\" does not fit here".formatted(wrong.getValue());
            case MismatchedInputException _ -> "what stands here has another form";
            default -> e.getOriginalMessage().lines().findFirst().orElse("this is no YAML");
        };
    }
}
