package madoguchi.laws.broken.settings;

/** Innocent; whom others name. */
public record Choice(String name) {}
