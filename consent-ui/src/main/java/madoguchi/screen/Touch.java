package madoguchi.screen;

/** What was done on the glass. Nothing secret is in it digit by digit. */
public sealed interface Touch {

    /** Wipes the secret in it, where there is one; who uses it has taken a copy by then. */
    default void wipe() {
        switch (this) {
            case PinEntered(Secret pin) -> pin.close();
            case PasswordEntered(Secret password) -> password.close();
            case Pressed _,
                    ChangeWanted _,
                    Adjusted _,
                    Alive _,
                    DeskWanted _,
                    LogInAs _,
                    AtDesk _ -> {}
        }
    }

    /** An answer button, whole. */
    record Pressed(Answer answer) implements Touch {}

    /** 確認: this line is to be asked again. */
    record ChangeWanted(ConsentScreen.ConsentQuestion question) implements Touch {}

    /** Four digits, from the keypad. */
    record PinEntered(Secret pin) implements Touch {}

    /** Staff's password, from the keyboard. */
    record PasswordEntered(Secret password) implements Touch {}

    /** The way to the desk that patients do not find: the corners of the glass, or its keys. */
    record DeskWanted() implements Touch {}

    /** S01: the password is of this role. */
    record LogInAs(DeskRole role) implements Touch {}

    record AtDesk(DeskTouch touch) implements Touch {}

    /** Language, text size, contrast or voice were changed. */
    record Adjusted(Presentation presentation) implements Touch {}

    /**
     * Something was touched that is no answer yet: a digit. It only says that somebody is there.
     */
    record Alive() implements Touch {}

    enum Answer {
        FACE,
        PIN,
        VISUAL,
        /** やめる, 「終了する」, 「キャンセル」: always the same place. */
        LEAVE,
        TRY_AGAIN,
        UNDERSTOOD,
        AGREE_ALL,
        CHOOSE_EACH,
        REFUSE_ALL,
        AGREE,
        REFUSE,
        CONFIRM,
        /** 「この画面からお申込み」. */
        APPLY,
        DO_NOT_APPLY,
        USE,
        DO_NOT_USE,
        ELECTRONIC,
        PAPER,
        /** 「高額療養費制度を利用する方はこちら」. */
        COPAY_LIMIT,
        PROVIDE,
        DO_NOT_PROVIDE,
        SHOW_PHOTO,
        HIDE_PHOTO,
        SAME_PERSON,
        NOT_SAME_PERSON,
        /** Without waiting for staff. */
        GO_ON,
        /** つづける, under the countdown. */
        STILL_HERE
    }
}
