package madoguchi.visit;

import java.time.Duration;
import java.time.Period;
import madoguchi.eligibility.CertificateGrace;

/**
 * Everything about the procedure that may vary: by generation, by law, by the clinic's choice. One
 * immutable value, handed to every step.
 *
 * @param generation which printed procedure is followed
 * @param consent how consent is asked for
 * @param certificate when an ending or ended certificate is told, and refused
 * @param faceAttempts failures before the other methods are offered instead of another look
 * @param photoOnPin whether staff may look at the card's photo after the PIN too
 * @param retention how long what was learnt is kept
 * @param times all durations
 */
public record Rules(
        Generation generation,
        ConsentRules consent,
        CertificateRule certificate,
        int faceAttempts,
        boolean photoOnPin,
        Retention retention,
        Times times) {

    public static Rules standard() {
        return of(Generation.G2025_03);
    }

    /** A generation as it is printed, with nothing of the clinic's choice. */
    public static Rules of(Generation generation) {
        return new Rules(
                generation,
                ConsentRules.of(generation),
                new CertificateRule(Period.ofMonths(3), generation.grace()),
                2,
                false,
                Retention.standard(),
                Times.standard());
    }

    public Rules with(Times other) {
        return new Rules(
                generation, consent, certificate, faceAttempts, photoOnPin, retention, other);
    }

    public Rules with(ConsentLayout other) {
        return with(consent.with(other));
    }

    public Rules with(ConsentRules other) {
        return new Rules(
                generation, other, certificate, faceAttempts, photoOnPin, retention, times);
    }

    public Rules with(CertificateRule other) {
        return new Rules(generation, consent, other, faceAttempts, photoOnPin, retention, times);
    }

    public Rules withPhotoOnPin(boolean other) {
        return new Rules(generation, consent, certificate, faceAttempts, other, retention, times);
    }

    public Rules with(Retention other) {
        return new Rules(generation, consent, certificate, faceAttempts, photoOnPin, other, times);
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
        /**
         * 「有効期限満了日が属する月の末日から3か月間」 or 「有効期限の3か月後まで」: both are in print, so the clinic chooses which
         * is applied.
         */
        public CertificateRule toMonthEnd(boolean other) {
            return new CertificateRule(
                    notice, new CertificateGrace(grace.months(), grace.months() > 0 && other));
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
     * @param enrolment deadline of 利用登録
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
            Duration enrolment,
            Duration store,
            Duration name,
            Duration done,
            Duration sorry,
            Duration forgotten,
            Duration notice) {
        public Times withIdle(Duration other) {
            return new Times(
                    other, countdown, reading, face, card, staff, centre, enrolment, store, name,
                    done, sorry, forgotten, notice);
        }

        public Times withCountdown(Duration other) {
            return new Times(
                    idle, other, reading, face, card, staff, centre, enrolment, store, name, done,
                    sorry, forgotten, notice);
        }

        /** How long 完了 is shown: first with the name, then without. */
        public Times withFarewell(Duration withName, Duration without) {
            return new Times(
                    idle, countdown, reading, face, card, staff, centre, enrolment, store, withName,
                    without, sorry, forgotten, notice);
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
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(8));
        }
    }
}
