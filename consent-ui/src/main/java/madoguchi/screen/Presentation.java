package madoguchi.screen;

/**
 * How a screen is presented; one value beside {@link Screen}, reset for every patient.
 *
 * @param languages of this glass
 * @param language the one it speaks now, one of those that are offered
 */
public record Presentation(
        Languages languages,
        Language language,
        TextSize textSize,
        Contrast contrast,
        boolean voice) {

    public Presentation {
        if (!languages.offered().contains(language)) {
            throw new IllegalArgumentException(
                    language + " is not offered, only " + languages.offered());
        }
    }

    /** How every patient finds the counter. */
    public static Presentation initial(Languages languages) {
        return new Presentation(
                languages, languages.first(), TextSize.NORMAL, Contrast.NORMAL, false);
    }

    /** The same where every language is offered. */
    public static Presentation initial(Language first) {
        return initial(Languages.all(first));
    }

    public Presentation in(Language other) {
        return new Presentation(languages, other, textSize, contrast, voice);
    }

    public Presentation with(TextSize other) {
        return new Presentation(languages, language, other, contrast, voice);
    }

    public Presentation with(Contrast other) {
        return new Presentation(languages, language, textSize, other, voice);
    }

    public Presentation withVoice(boolean on) {
        return new Presentation(languages, language, textSize, contrast, on);
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
