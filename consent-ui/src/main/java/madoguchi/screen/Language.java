package madoguchi.screen;

/**
 * The languages of the glass. A new one is a value here and a wording file; a test names what it
 * lacks.
 */
public enum Language {
    JA("ja", "日本語"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47, also the name of the wording file. */
    public String tag() {
        return tag;
    }

    /** As its speakers write it. */
    public String ownName() {
        return ownName;
    }
}
