package madoguchi.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.advice.Advice.Route;
import madoguchi.advice.Advice.Step;
import madoguchi.advice.Claim.Choice;
import madoguchi.advice.Claim.Sevens;
import madoguchi.failure.FailureCode;

/**
 * From a situation to what staff do, in the order of seed 001, 「医療機関・薬局での資格確認とレセプト請求」, and for
 * variant ③ of seed 003, 「受領委任払いを行う柔整あはき施術所での資格確認と療養費請求」.
 */
public final class Advisor {

    private final Sevens sevens;

    /**
     * @param sevens how many digits the claim's fields have at this facility
     */
    public Advisor(Sevens sevens) {
        this.sevens = sevens;
    }

    public Advice advise(Situation situation) {
        Cause cause = Cause.of(situation.trouble());
        return switch (cause) {
            case OUTAGE -> advice(Route.OUTAGE, cause, situation, outage(situation));
            case DISASTER -> advice(Route.DISASTER, cause, situation, disaster(situation));
            case KNOWN -> advice(Route.FALLBACK, cause, situation, List.of(can(Way.ASK_FOR_LIMIT)));
            case NOT_IDENTIFIED,
                    NO_METHOD,
                    UNCHECKED,
                    NO_CARD,
                    CERTIFICATE_OVER,
                    INVALID,
                    NOT_FOUND ->
                    advice(Route.FALLBACK, cause, situation, fallback(cause, situation));
        };
    }

    private Advice advice(Route route, Cause cause, Situation situation, List<Step> steps) {
        List<Step> open =
                steps.stream().filter(step -> step.way().openOn(situation.date())).toList();
        return new Advice(route, open, claim(cause, situation, open), share(route));
    }

    // ---- the usual way

    private static List<Step> fallback(Cause cause, Situation situation) {
        List<Step> steps = new ArrayList<>();
        if (cause == Cause.NOT_IDENTIFIED) {
            steps.addAll(visual(situation));
        }
        steps.addAll(papers(cause, situation));
        steps.addAll(lastResort(cause, situation));
        if (situation.variant() != Variant.LIMITED) {
            steps.add(can(Way.SYSTEM_OUTAGE_MODE));
        }
        return steps;
    }

    /** ※1 of seed 001. Each place where it is done has its own time. */
    private static List<Step> visual(Situation situation) {
        return situation.variant() == Variant.COUNTER
                ? List.of(can(Way.VISUAL_AT_PC), can(Way.VISUAL_ON_READER))
                : List.of(
                        can(
                                situation.variant() == Variant.HOME
                                        ? Way.VISUAL_IN_APP
                                        : Way.VISUAL_IN_LIMITED));
    }

    private static List<Step> papers(Cause cause, Situation situation) {
        Set<Holding> has = situation.has();
        boolean card = cause.cardCounts() && has.contains(Holding.CARD);
        List<Step> steps = new ArrayList<>();
        if (card) {
            boolean portal =
                    has.contains(Holding.PORTAL_PDF) || has.contains(Holding.PORTAL_SCREEN);
            steps.add(new Step(Way.PORTAL, portal, reason(cause)));
            steps.add(new Step(Way.NOTICE, has.contains(Holding.NOTICE), reason(cause)));
        }
        steps.add(new Step(Way.CERTIFICATE, has.contains(Holding.CERTIFICATE), List.of()));
        steps.add(
                new Step(
                        Way.INSURANCE_CARD,
                        has.contains(Holding.INSURANCE_CARD),
                        outageReason(cause)));
        if (situation.occasion() == Occasion.RETURN_VISIT) {
            steps.add(new Step(Way.RECORDS, has.contains(Holding.PAST_DATA), List.of()));
        }
        return steps;
    }

    private static List<Passage> outageReason(Cause cause) {
        return cause == Cause.OUTAGE ? List.of(Passage.OUTAGE_OLD_CARD) : List.of();
    }

    private static List<Passage> reason(Cause cause) {
        return switch (cause) {
            case CERTIFICATE_OVER -> List.of(Passage.CERTIFICATE_OVER);
            case NO_METHOD -> List.of(Passage.WITHOUT_PHOTO_PIN_ONLY);
            case INVALID -> List.of(Passage.INVALID_REASON);
            // why nothing is found is not said, for nobody: a stopped display must look the same
            case NOT_FOUND, NOT_IDENTIFIED, UNCHECKED, NO_CARD, KNOWN, OUTAGE, DISASTER ->
                    List.of();
        };
    }

    /**
     * The declaration is for who showed a card (seed 001, 「マイナンバーカードにより資格確認を行った場合に」). Records that
     * hold what a claim needs make it needless.
     */
    private static List<Step> lastResort(Cause cause, Situation situation) {
        boolean card = cause.cardCounts() && situation.has().contains(Holding.CARD);
        boolean known = situation.has().contains(Holding.PAST_DATA);
        if (situation.variant() == Variant.LIMITED) {
            return List.of(can(Way.NUMBER_NEXT_TIME), can(Way.ASK_INSURER));
        }
        return card && !known
                ? List.of(can(Way.DECLARATION_2023), can(Way.DECLARATION), can(Way.ASK_INSURER))
                : List.of(can(Way.ASK_INSURER));
    }

    // ---- B01

    private static List<Step> outage(Situation situation) {
        boolean limited = situation.variant() == Variant.LIMITED;
        List<Step> steps = new ArrayList<>();
        if (situation.trouble() instanceof Trouble.Failed(var code)
                && code == FailureCode.NETWORK) {
            steps.add(can(Way.CHECK_CABLE));
        }
        steps.add(can(Way.WATCH_STATUS));
        steps.addAll(papers(Cause.OUTAGE, situation));
        if (situation.has().contains(Holding.CARD)
                && situation.occasion() == Occasion.FIRST_VISIT) {
            steps.add(can(Way.NOTE_CARD_FACE));
        }
        if (limited) {
            steps.add(can(Way.NUMBER_NEXT_TIME));
        } else {
            steps.addAll(lastResort(Cause.OUTAGE, situation));
            steps.add(can(Way.PAPER_PRESCRIPTION));
            steps.add(can(Way.SYSTEM_OUTAGE_MODE));
        }
        steps.add(can(Way.CHECK_LATER));
        return steps;
    }

    // ---- B02

    /** Variant ③ shows no medical information, in a disaster neither. */
    private static List<Step> disaster(Situation situation) {
        List<Step> steps = new ArrayList<>();
        if (situation.variant() != Variant.LIMITED) {
            Stream.of(
                            Way.DISASTER_AREA,
                            Way.DISASTER_APPLICATION,
                            Way.DISASTER_CONSENT,
                            Way.DISASTER_ACCESS,
                            Way.DISASTER_LIMITS)
                    .map(Advisor::can)
                    .forEach(steps::add);
        }
        steps.addAll(papers(Cause.DISASTER, situation));
        steps.addAll(lastResort(Cause.DISASTER, situation));
        return steps;
    }

    private static Step can(Way way) {
        return new Step(way, true, List.of());
    }

    // ---- the claim

    private Claim claim(Cause cause, Situation situation, List<Step> steps) {
        boolean limited = situation.variant() == Variant.LIMITED;
        boolean known =
                steps.stream().anyMatch(step -> step.possible() && step.way().tellsTheNumber());
        if (known) {
            return new Claim(
                    List.of(limited ? Choice.CONFIRMED_THERAPIST : Choice.CONFIRMED),
                    Optional.empty());
        }
        if (limited) {
            return new Claim(List.of(Choice.WHEN_KNOWN), Optional.empty());
        }
        List<Choice> choices = new ArrayList<>(List.of(Choice.CURRENT));
        if (cause == Cause.INVALID || situation.occasion() == Occasion.RETURN_VISIT) {
            choices.add(Choice.PAST);
        }
        boolean declared =
                steps.stream()
                        .map(Step::way)
                        .anyMatch(way -> way == Way.DECLARATION || way == Way.DECLARATION_2023);
        if (declared) {
            choices.add(Choice.UNKNOWN);
        }
        return new Claim(choices, declared ? Optional.of(sevens) : Optional.empty());
    }

    private static List<Passage> share(Route route) {
        return switch (route) {
            case FALLBACK, DISASTER ->
                    List.of(
                            Passage.RIGHT_SHARE,
                            Passage.RIGHT_SHARE_RATES,
                            Passage.NEVER_ALL_OF_IT);
            case OUTAGE ->
                    List.of(
                            Passage.OUTAGE_SHARE,
                            Passage.RIGHT_SHARE,
                            Passage.RIGHT_SHARE_RATES,
                            Passage.NEVER_ALL_OF_IT);
        };
    }
}
