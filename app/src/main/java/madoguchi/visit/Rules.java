package madoguchi.visit;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import madoguchi.eligibility.CertificateGrace;
import madoguchi.screen.Screen.ConsentQuestion;

/**
 * Everything about the procedure that may vary: by generation, by law, by the clinic's choice. One
 * immutable value, handed to every step.
 *
 * @param generation which printed procedure is followed
 * @param consent how the question for consent is laid out
 * @param review whether the individual answers are shown again before they count (ours: the seeds
 *     have no way back)
 * @param certificate when an ending or ended certificate is told, and refused
 * @param faceAttempts failures before the other methods are offered instead of another look
 * @param times all durations
 */
public record Rules(
        Generation generation,
        ConsentLayout consent,
        boolean review,
        CertificateRule certificate,
        int faceAttempts,
        Times times) {

    public static Rules standard() {
        return new Rules(
                Generation.G2025_03,
                ConsentLayout.FAITHFUL,
                true,
                CertificateRule.standard(),
                2,
                Times.standard());
    }

    public Rules with(Times other) {
        return new Rules(generation, consent, review, certificate, faceAttempts, other);
    }

    public Rules with(Generation other) {
        return new Rules(other, consent, review, certificate, faceAttempts, times);
    }

    public Rules with(ConsentLayout other) {
        return new Rules(generation, other, review, certificate, faceAttempts, times);
    }

    /** The questions in the seeds' order ④-1 to ④-3; every patient hears all of them, as there. */
    public List<ConsentQuestion> questions() {
        return List.of(ConsentQuestion.values());
    }

    /**
     * The procedure's printed versions. This release follows the newest that is in force; others
     * are added here.
     */
    public enum Generation {
        /** Visual check on the reader itself (seed 001, 「目視モードの改善」, target March 2025). */
        G2025_03("2025-03");

        private final String label;

        Generation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum ConsentLayout {
        /** As the field has it: no refusal on the first screen (seed 004). */
        FAITHFUL,
        /** Three equal answers. */
        BALANCED
    }

    /**
     * @param notice how long before the end it is told (seed 001: three months)
     * @param grace how long after the end the card still opens the eligibility check
     */
    public record CertificateRule(Period notice, CertificateGrace grace) {
        public static CertificateRule standard() {
            return new CertificateRule(Period.ofMonths(3), CertificateGrace.THREE_MONTHS);
        }
    }

    /**
     * @param idle how long a screen waits for a touch before it counts down
     * @param countdown then how long before the visit ends
     * @param reading deadline of reading the card
     * @param face deadline of one look of the camera
     * @param card deadline of one use of the card's key
     * @param staff how long staff have for the visual check
     * @param centre deadline of each of the two calls
     * @param store deadline of storing the result
     * @param name how long the name is readable on 完了
     * @param done how long 完了 stays before the card is asked for
     * @param sorry how long できませんでした stays
     * @param forgotten how long a forgotten card lies before staff are told
     * @param notice how long 待機 says why the last visit ended
     */
    public record Times(
            Duration idle,
            Duration countdown,
            Duration reading,
            Duration face,
            Duration card,
            Duration staff,
            Duration centre,
            Duration store,
            Duration name,
            Duration done,
            Duration sorry,
            Duration forgotten,
            Duration notice) {
        public Times withIdle(Duration other) {
            return new Times(
                    other, countdown, reading, face, card, staff, centre, store, name, done, sorry,
                    forgotten, notice);
        }

        /** How long 完了 is shown: first with the name, then without. */
        public Times withFarewell(Duration withName, Duration without) {
            return new Times(
                    idle, countdown, reading, face, card, staff, centre, store, withName, without,
                    sorry, forgotten, notice);
        }

        public static Times standard() {
            return new Times(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(3),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(8));
        }
    }
}
