package madoguchi.receipt.file;

/** Where PrescriptionIssueSelect stands: the sources disagree (ADR 21). */
public enum PrescriptionPlace {
    /** In MessageBody. */
    BODY,
    /** At the end of ResultOfQualificationConfirmation; nowhere when there is none. */
    RECORD
}
