package madoguchi.store;

import java.util.List;

/**
 * The columns that hold something of a person: sealed where that is chosen, and emptied when their
 * time is over.
 */
final class Personal {

    /** Of the table of results. */
    static final List<String> RESULT =
            List.of(
                    "name",
                    "name_kana",
                    "birth_date",
                    "sex",
                    "address",
                    "insurer_number",
                    "insurer_name",
                    "insured_symbol",
                    "insured_number",
                    "branch_number",
                    "copay_percent",
                    "valid_from",
                    "valid_until",
                    "patient_number",
                    "relation",
                    "householder",
                    "other_name",
                    "other_name_kana",
                    "post_number",
                    "loss_reason",
                    "elderly_issued",
                    "elderly_valid_from",
                    "elderly_valid_until",
                    "elderly_copay_percent",
                    "limit_kind",
                    "limit_category",
                    "limit_issued",
                    "limit_valid_from",
                    "limit_valid_until",
                    "limit_long_term");

    /** Found by, so it is hashed with the key and not sealed. */
    static final String PERSON_KEY = "person_key";

    /** Of the table of diseases, whose rows go as a whole. */
    static final List<String> DISEASE =
            List.of("category", "issued", "valid_from", "valid_until", "self_pay");

    private Personal() {}

    static String resultRow(long resultId) {
        return "result/" + resultId;
    }

    static String diseaseRow(long resultId, int number) {
        return "disease/" + resultId + "/" + number;
    }
}
