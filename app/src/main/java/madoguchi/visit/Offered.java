package madoguchi.visit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.eligibility.CentreAnswer;
import madoguchi.eligibility.Choices;
import madoguchi.eligibility.ConsentKind;
import madoguchi.eligibility.Consents;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.Offer;
import madoguchi.screen.ConsentScreen.OfferQuestion;
import madoguchi.screen.Touch.Answer;
import madoguchi.visit.Patience.ForTouch;

/**
 * P14: what the centre's answer opens, one question after the other. Only what is there is asked
 * about.
 *
 * @param consents as given, and what is agreed to here
 * @param open at least one; the first is on the glass
 * @param chosen so far
 */
record Offered(
        Identified identified,
        Consents consents,
        List<OfferQuestion> open,
        Map<Offer, Boolean> chosen)
        implements Phase.InVisit {

    Offered {
        open = List.copyOf(open);
        chosen = Map.copyOf(chosen);
    }

    @Override
    public Visit visit() {
        return identified.visit();
    }

    @Override
    public Patience patience(Rules rules) {
        return new ForTouch();
    }

    /** Where nothing was asked because the certificate has ended, nothing is offered. */
    static Step begin(Turn turn, Identified identified, Consents consents, CentreAnswer answer) {
        List<OfferQuestion> offers = consents.asked() ? of(answer) : List.of();
        return next(turn, identified, consents, offers, Map.of());
    }

    private static List<OfferQuestion> of(CentreAnswer answer) {
        List<OfferQuestion> all = new ArrayList<>();
        for (OfferQuestion offer : OfferQuestion.values()) {
            boolean there =
                    switch (offer) {
                        case SPECIFIC_DISEASE ->
                                answer.eligibility() instanceof Eligibility.Valid(var insured)
                                        && !insured.cover().diseases().isEmpty();
                        case SUBSIDY, PRESCRIPTION ->
                                answer.offers().contains(choice(offer).orElseThrow());
                    };
            if (there) {
                all.add(offer);
            }
        }
        return all;
    }

    /** As the centre names it; none where the answer is a consent. */
    private static Optional<Offer> choice(OfferQuestion offer) {
        return switch (offer) {
            case SUBSIDY -> Optional.of(Offer.SUBSIDY_CERTIFICATES);
            case PRESCRIPTION -> Optional.of(Offer.ELECTRONIC_PRESCRIPTION);
            case SPECIFIC_DISEASE -> Optional.empty();
        };
    }

    Step on(Turn turn, Event event) {
        OfferQuestion asked = open.getFirst();
        return answered(asked, event).map(yes -> took(turn, asked, yes)).orElse(turn.ignored());
    }

    private static Optional<Boolean> answered(OfferQuestion asked, Event event) {
        Answer yes =
                switch (asked) {
                    case SUBSIDY -> Answer.USE;
                    case SPECIFIC_DISEASE -> Answer.PROVIDE;
                    case PRESCRIPTION -> Answer.ELECTRONIC;
                };
        Answer no =
                switch (asked) {
                    case SUBSIDY -> Answer.DO_NOT_USE;
                    case SPECIFIC_DISEASE -> Answer.DO_NOT_PROVIDE;
                    case PRESCRIPTION -> Answer.PAPER;
                };
        return event.isAnswer(yes) || event.isAnswer(no)
                ? Optional.of(event.isAnswer(yes))
                : Optional.empty();
    }

    private Step took(Turn turn, OfferQuestion asked, boolean yes) {
        Map<Offer, Boolean> more = new EnumMap<>(Offer.class);
        more.putAll(chosen);
        choice(asked).ifPresent(offer -> more.put(offer, yes));
        Consents then =
                asked == OfferQuestion.SPECIFIC_DISEASE
                        ? consents.with(ConsentKind.SPECIFIC_DISEASE, yes)
                        : consents;
        return next(turn, identified, then, open.subList(1, open.size()), more);
    }

    private static Step next(
            Turn turn,
            Identified identified,
            Consents consents,
            List<OfferQuestion> open,
            Map<Offer, Boolean> chosen) {
        return open.isEmpty()
                ? Check.register(turn, identified, consents, new Choices(chosen, Optional.empty()))
                : turn.enter(new Offered(identified, consents, open, chosen));
    }
}
