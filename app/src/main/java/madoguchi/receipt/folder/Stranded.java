package madoguchi.receipt.folder;

/** Why a result is not with the receipt computer; noted with it, for staff. */
public enum Stranded {
    /** The folder cannot be written. */
    FOLDER,
    /** Another file has its name. */
    CONFLICT,
    /** Nobody took its file in time. */
    OUT_OF_DATE
}
