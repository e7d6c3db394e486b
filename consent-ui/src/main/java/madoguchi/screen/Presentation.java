package madoguchi.screen;

/** How a screen is presented; one value beside {@link Screen}, reset for every patient. */
public record Presentation(Language language, TextSize textSize, Contrast contrast, boolean voice) {

    /** How every patient finds the counter. */
    public static Presentation initial(Language language) {
        return new Presentation(language, TextSize.NORMAL, Contrast.NORMAL, false);
    }

    public enum TextSize {
        NORMAL(1.0),
        LARGE(1.25);

        private final double factor;

        TextSize(double factor) {
            this.factor = factor;
        }

        public double factor() {
            return factor;
        }
    }

    public enum Contrast {
        NORMAL,
        DARK
    }
}
