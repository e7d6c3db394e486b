package madoguchi.declaration;

/**
 * Something to say about one field.
 *
 * @param item beside which it stands
 */
public record Remark(Item item, Rule rule) {

    public Weight weight() {
        return rule.weight;
    }

    public enum Weight {
        /** Empty: to be written on the paper by hand. */
        BY_HAND,
        /** Nothing is wrong, but something follows from it. */
        CARE,
        /** Cannot be as it is. */
        WRONG
    }

    public enum Rule {
        BLANK(Weight.BY_HAND),
        /** ※1. */
        WORKPLACE_ASKED(Weight.BY_HAND),
        /** ※2. */
        SHARE_ASKED(Weight.BY_HAND),
        /** ※5: a child before school does not sign. */
        GUARDIAN_SIGNS(Weight.BY_HAND),
        /** 「わからない」 at the ratio. */
        ASK_INSURER(Weight.CARE),
        /** The card has no ●: it came from the centre's data (※4: as on the card). */
        DOT(Weight.CARE),
        /** 後期 begins at 75, with a disability at 65. */
        TOO_YOUNG(Weight.WRONG),
        /** No such ratio at this age. */
        NOT_AT_THIS_AGE(Weight.WRONG),
        IN_THE_FUTURE(Weight.WRONG),
        /** Before the form's first era. */
        TOO_LONG_AGO(Weight.WRONG),
        /** The form is that of other days. */
        OTHER_FORM(Weight.WRONG),
        NOT_KANA(Weight.WRONG),
        NOT_A_NUMBER(Weight.WRONG),
        /** More than its lines on the paper hold. */
        TOO_LONG(Weight.WRONG);

        private final Weight weight;

        Rule(Weight weight) {
            this.weight = weight;
        }
    }
}
