package madoguchi.screen;

/** The facility's own passwords, in the order in which they are chosen at the first start. */
public enum DeskPassword {
    STAFF,
    ADMINISTRATOR,
    /** 目視モード用パスワード. The last to be chosen: where it is set, the others can be. */
    FACILITY;

    public static DeskPassword of(DeskRole role) {
        return switch (role) {
            case STAFF -> STAFF;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
    }
}
