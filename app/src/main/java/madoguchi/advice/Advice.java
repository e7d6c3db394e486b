package madoguchi.advice;

import java.util.List;

/**
 * What to do now.
 *
 * @param steps in this order; those that are not possible are what the patient can be asked for
 * @param share sentences about what the patient pays: always the share that is theirs, never all of
 *     it
 */
public record Advice(Route route, List<Step> steps, Claim claim, List<Passage> share) {

    public Advice {
        steps = List.copyOf(steps);
        share = List.copyOf(share);
    }

    /** Outage and disaster are two routes (B01, B02), and neither is the usual one. */
    public enum Route {
        FALLBACK,
        OUTAGE,
        DISASTER
    }

    /**
     * @param possible with what there is; else it is to be asked for
     * @param because further sentences that hold in this case only
     */
    public record Step(Way way, boolean possible, List<Passage> because) {}

    /** The first that can be done with what there is. */
    public Step first() {
        return steps.stream().filter(Step::possible).findFirst().orElseThrow();
    }
}
