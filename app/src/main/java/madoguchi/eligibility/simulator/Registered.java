package madoguchi.eligibility.simulator;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Enrolment;

/**
 * What the insurers have registered about a person, and how the centre will behave towards them.
 *
 * @param first what the first visit is answered
 * @param later what every visit after it is answered; the same for almost everybody
 * @param enrolment present: the card is not registered as 健康保険証 yet, and this is what an attempt to
 *     do so from a terminal comes to
 * @param paperPercent the ratio on the paper in the patient's hand, where it is another one: for
 *     whoever trains with this person; the centre knows nothing of it
 */
public record Registered(
        CentreAnswer first,
        CentreAnswer later,
        Optional<Enrolment> enrolment,
        Optional<Integer> paperPercent) {

    /** An eligibility, or none, and nothing beside it. */
    public Registered(Eligibility answer) {
        this(CentreAnswer.of(answer));
    }

    public Registered(CentreAnswer answer) {
        this(answer, answer, Optional.empty(), Optional.empty());
    }

    /**
     * Reads the section {@code centre} of a persona's YAML file; birth date and sex come from its
     * section {@code card}.
     *
     * @param where names the file in errors
     * @param today from which relative dates count
     * @return none when the file has no such section: a card without a person, or nobody's
     * @throws IllegalArgumentException naming file and field
     */
    public static Optional<Registered> read(
            InputStream personaYaml, String where, LocalDate today) {
        return PersonaFile.read(personaYaml, where, today);
    }
}
