package madoguchi.visit;

import java.util.List;

/**
 * One turn of the procedure: the rules, the state it begins with, and when it happens. What a phase
 * answers is one of its methods.
 */
record Turn(Rules rules, State state, Moment now) {

    /** On to another phase; its patience begins now. */
    Step enter(Phase next, Effect... effects) {
        return new Step(state.enter(next, rules, now), List.of(effects));
    }

    /** The same phase with other contents; its patience runs on. */
    Step stay(Phase same, Effect... effects) {
        return new Step(state.stay(same), List.of(effects));
    }

    /** What is not expected here changes nothing. */
    Step ignored() {
        return new Step(state, List.of());
    }

    Turn with(State changed) {
        return new Turn(rules, changed, now);
    }

    Health health() {
        return state.health();
    }

    /** Whether this generation's reader is switched to 目視モード. */
    boolean visualMode() {
        return state.visualMode() && !rules.generation().visualOnReader();
    }

    Certificate certificate(CardFacts card) {
        return Certificate.on(now.today(), card.end(), rules.certificate());
    }
}
