package madoguchi.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.visit.ConsentRules;
import madoguchi.visit.Generation;
import madoguchi.visit.Rules;

/**
 * What a scenario wants otherwise than the standard.
 *
 * @param generation which procedure is followed, by its label: "2024-10"
 * @param consent layout of the question for everything
 * @param review whether the individual answers are shown again
 * @param checkupFrom from which age 健診 is asked about
 * @param records whether 電子カルテ情報共有 is asked about
 * @param beforehand whether consent given before is shown and confirmed
 * @param photoOnPin whether staff may look at the card's photo after the PIN
 * @param monthEnd whether the grace of an ended certificate lasts to the end of its last month
 * @param idle how long a screen waits for a touch
 * @param countdown then how long before the visit ends
 * @param name how long the name is readable
 * @param done how long 完了 then stays
 */
public record RuleChanges(
        Optional<String> generation,
        Optional<Rules.ConsentLayout> consent,
        Optional<Boolean> review,
        OptionalInt checkupFrom,
        Optional<Boolean> records,
        Optional<Boolean> beforehand,
        Optional<Boolean> photoOnPin,
        Optional<Boolean> monthEnd,
        Optional<Duration> idle,
        Optional<Duration> countdown,
        Optional<Duration> name,
        Optional<Duration> done) {

    static final RuleChanges NONE =
            new RuleChanges(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public RuleChanges {
        generation.ifPresent(
                label -> {
                    if (Generation.of(label).isEmpty()) {
                        throw new IllegalArgumentException("there is no generation " + label);
                    }
                });
    }

    public Rules applyTo(Rules standard) {
        Rules rules = generation.flatMap(Generation::of).map(Rules::of).orElse(standard);
        Rules.Times times = rules.times();
        if (idle.isPresent()) {
            times = times.withIdle(idle.get());
        }
        if (countdown.isPresent()) {
            times = times.withCountdown(countdown.get());
        }
        if (name.isPresent() || done.isPresent()) {
            times = times.withFarewell(name.orElse(times.name()), done.orElse(times.done()));
        }
        Rules timed =
                rules.with(times)
                        .with(consent(rules.consent()))
                        .withPhotoOnPin(photoOnPin.orElse(rules.photoOnPin()));
        return monthEnd.map(end -> timed.with(timed.certificate().toMonthEnd(end))).orElse(timed);
    }

    private ConsentRules consent(ConsentRules rules) {
        return rules.with(consent.orElse(rules.layout()))
                .withReview(review.orElse(rules.review()))
                .withCheckupFrom(checkupFrom.isPresent() ? checkupFrom : rules.checkupFrom())
                .withRecords(records.orElse(rules.records()))
                .withBeforehand(beforehand.orElse(rules.beforehand()));
    }
}
