package madoguchi.visit.run;

/** Whose cards may be used at this counter. */
public enum AcceptedCards {
    /**
     * Those of the test authority: any other may be somebody's real card, and is sent no secret.
     */
    SIMULATED_ONLY,
    /** Real ones too; a wrong PIN then costs its holder a try. */
    REAL_TOO
}
