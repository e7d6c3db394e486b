package madoguchi.screen;

/** As whom staff are logged in. */
public enum DeskRole {
    STAFF,
    ADMINISTRATOR
}
