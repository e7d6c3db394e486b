package madoguchi.laws.broken.eligibility.http;

/** Innocent; whom others name. */
public record Client() {}
