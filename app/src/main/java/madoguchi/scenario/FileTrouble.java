package madoguchi.scenario;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a file, in a sentence for who wrote it, with its line. */
final class FileTrouble {

    private FileTrouble() {}

    static String of(JacksonException e, String where) {
        var at = e.getLocation();
        return where + (at == null ? "" : ", line " + at.getLineNr()) + ": " + sentence(e);
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
                                    java.util.Arrays.toString(
                                            wrong.getTargetType().getEnumConstants()));
            case InvalidFormatException wrong ->
                    "\"%s\" does not fit here".formatted(wrong.getValue());
            case MismatchedInputException _ -> "what stands here has another form";
            default -> e.getOriginalMessage().lines().findFirst().orElse("this is no YAML");
        };
    }
}
