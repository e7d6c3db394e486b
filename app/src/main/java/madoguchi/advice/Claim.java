package madoguchi.advice;

import java.util.List;
import java.util.Optional;

/**
 * How to fill in the claim.
 *
 * @param choices in the order in which they are to be tried; take the first that is possible
 * @param sevens what is filled with 「7」 when the last choice is taken; none when it is not among
 *     them
 */
public record Claim(List<Choice> choices, Optional<Sevens> sevens) {

    public Claim {
        choices = List.copyOf(choices);
    }

    /** Why there is an order; none where there is nothing to choose. */
    public Optional<Passage> order() {
        return choices.contains(Choice.CURRENT)
                ? Optional.of(Passage.CLAIM_IN_ORDER)
                : Optional.empty();
    }

    public enum Choice {
        /** The number that the paper or the records tell. */
        CONFIRMED(Passage.CLAIM_CONFIRMED),
        /** Variant ③: the same, on 療養費支給申請書. */
        CONFIRMED_THERAPIST(Passage.CLAIM_THERAPIST),
        /** ① */
        CURRENT(Passage.CLAIM_CURRENT),
        /** ② */
        PAST(Passage.CLAIM_PAST, Passage.CLAIM_PAST_INVALID),
        /** ③ 不詳レセプト */
        UNKNOWN(Passage.CLAIM_UNKNOWN, Passage.CLAIM_UNKNOWN_NAME),
        /** Variant ③: not before the number is known. */
        WHEN_KNOWN(Passage.NUMBER_NEXT_TIME);

        private final List<Passage> passages;

        Choice(Passage... passages) {
            this.passages = List.of(passages);
        }

        public List<Passage> passages() {
            return passages;
        }
    }

    /**
     * How many digits of 「7」 stand in for an unknown number.
     *
     * @param insurerNumber 8
     * @param symbol none: as many as the receipt computer asks for
     * @param insuredNumber none: as many as the receipt computer asks for
     */
    public record Sevens(
            int insurerNumber, Optional<Integer> symbol, Optional<Integer> insuredNumber) {

        /** Only the insurer's number has a length that the seeds show (8 digits). */
        public static final Sevens STANDARD = new Sevens(8, Optional.empty(), Optional.empty());

        public Sevens {
            if (insurerNumber < 1
                    || symbol.filter(digits -> digits < 1).isPresent()
                    || insuredNumber.filter(digits -> digits < 1).isPresent()) {
                throw new IllegalArgumentException("a number has at least one digit");
            }
        }

        /** As it is typed. */
        public static String digits(int count) {
            return "7".repeat(count);
        }
    }
}
