package madoguchi.screen;

import java.util.List;
import java.util.Optional;

/**
 * できなかったとき: a few questions, one at a time, and then what to do.
 *
 * @param said what was answered so far
 * @param question none once there is an outcome
 * @param outcome none while something is still asked
 */
public record S04Fallback(
        List<Said> said,
        Optional<Question> question,
        List<Option> options,
        Optional<Outcome> outcome)
        implements DeskScreen {

    public S04Fallback {
        said = List.copyOf(said);
        options = List.copyOf(options);
    }

    public enum Field implements DeskField {
        OPTION
    }

    public enum Action implements DeskAction {
        BACK,
        START_AGAIN,
        /** To S05. */
        DECLARATION
    }

    public enum Question {
        WHAT,
        VISUAL,
        CARD,
        PAPER,
        VISIT,
        RECORDS
    }

    public enum Option {
        // what happened
        NOT_IDENTIFIED,
        INVALID,
        NOT_FOUND,
        ERROR,
        NO_CARD,
        OUTAGE,
        DISASTER,
        // looked at the person
        IDENTIFIED,
        CANNOT_LOOK,
        // which paper
        PORTAL,
        NOTICE,
        CERTIFICATE,
        INSURANCE_CARD,
        NO_PAPER,
        // which visit
        FIRST_VISIT,
        RETURN_VISIT,
        YES,
        NO
    }

    public record Said(Question question, Option option) {}

    public sealed interface Outcome {}

    /** The visual check is enough: the reader goes on. */
    public record Identified() implements Outcome {}

    /**
     * The keys are those of {@code advice/} of the assets.
     *
     * @param order why the choices of the claim have one
     * @param declaration whether S05 is among the steps
     */
    public record Advised(
            String route,
            List<Step> steps,
            Optional<Quote> order,
            List<Choice> claim,
            Optional<Sevens> sevens,
            List<Quote> share,
            boolean declaration)
            implements Outcome {
        public Advised {
            steps = List.copyOf(steps);
            claim = List.copyOf(claim);
            share = List.copyOf(share);
        }
    }

    /**
     * @param possible with what there is; else it is to be asked for
     */
    public record Step(String way, boolean possible, List<Quote> quotes) {
        public Step {
            quotes = List.copyOf(quotes);
        }
    }

    public record Choice(String choice, List<Quote> quotes) {
        public Choice {
            quotes = List.copyOf(quotes);
        }
    }

    /** As they are typed; where there is none, the receipt computer's own length. */
    public record Sevens(
            String insurerNumber, Optional<String> symbol, Optional<String> insuredNumber) {}
}
