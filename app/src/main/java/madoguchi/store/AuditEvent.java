package madoguchi.store;

/**
 * The words of the audit trail, each with what stands in {@code code} beside it. Never renamed and
 * never given another meaning: rows stay. {@code docs/store.md} lists them.
 */
public enum AuditEvent {

    // ---- visits

    /** A result was kept. */
    RESULT,
    /** A visit ended without one: a failure's code, or {@link Audit#LEFT}. */
    NO_RESULT,
    /** The result stands, and the patient read that something is the matter: its code. */
    SORRY,
    /** PROVIDED or REFUSED. */
    LIMIT,
    CARD_FORGOTTEN,
    /** The one that had been forgotten is no longer there. */
    CARD_TAKEN,

    // ---- results on their way

    ACKNOWLEDGED,
    /** ACKNOWLEDGED or UNFETCHED: whether the receipt computer had it. */
    WIPED,
    /** The receipt computer asked about one person: what came of it. */
    INQUIRY,
    /** The result's number, as for the next one. */
    HAND_OVER_AGAIN,
    /** Staff took it over by hand: the receipt computer will not. */
    RESULT_SETTLED,

    // ---- who is at the desk

    LOGGED_IN,
    LOG_IN_FAILED,
    LOGGED_OUT,
    /** Nobody touched anything. */
    TIMED_OUT,
    /** The glass was needed for a patient. */
    LOCKED,
    /** Whose password. */
    PASSWORD_SET,

    // ---- what staff saw of people

    /** A list with names: the page, and the day. */
    RESULTS_SEEN,
    /** The result's number. */
    RESULT_SHOWN,
    /** The result's number; only what a printer took. */
    RESULT_PRINTED,
    /** The declaration's number, as for the next two. */
    DECLARATION_KEPT,
    DECLARATION_PRINTED,
    DECLARATION_DESTROYED,

    // ---- what staff did with the terminal

    /** The setting, what it was and what it is. */
    SETTING_CHANGED,
    /** It was noted, and then could not be written. */
    SETTING_NOT_CHANGED,
    /** The same by hand in the file, noted at the next start. */
    SETTINGS_FILE_CHANGED,
    RESTART_WANTED,
    /** ON or OFF. */
    VISUAL_MODE_WANTED,
    /** オンライン資格確認利用件数: the month and the number. */
    TOTAL_ENTERED,
    /** The file's name, as for the next one. */
    USAGE_EXPORTED,
    SUPPORT_EXPORTED,
    CARD_TRIED,
    /** The file's name. */
    CARD_RECORDED,
    CAMERA_SHOWN,
    /** The scenario. */
    PRACTICE_STARTED,

    // ---- the terminal

    VISUAL_MODE_ON,
    /** It went back, or began anew. */
    VISUAL_MODE_OFF,
    /** Something is out of order: its code, as for the next one. */
    TROUBLE,
    MENDED,
    /** A damaged store was set aside, and this one began. */
    SET_ASIDE
}
