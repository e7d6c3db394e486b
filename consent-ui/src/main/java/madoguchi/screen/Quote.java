package madoguchi.screen;

/**
 * A sentence that an advice rests on.
 *
 * @param passage under which key its words stand in {@code advice/} of the assets
 * @param seed number of the document
 * @param heading in it, as printed
 */
public record Quote(String passage, String seed, String heading) {}
