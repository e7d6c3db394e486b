package madoguchi.declaration;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Part 2 of the form, マイナンバーカードの券面事項等: as printed on the card (※4). What is not filled in is empty.
 *
 * @param kana フリガナ, which the card does not have
 * @param residence where the patient lives, when that is another place (※3)
 */
public record CardFace(
        String name,
        String kana,
        Optional<LocalDate> born,
        Optional<Sex> sex,
        String address,
        String residence) {

    public static final CardFace BLANK =
            new CardFace("", "", Optional.empty(), Optional.empty(), "", "");

    public CardFace {
        Objects.requireNonNull(born);
        Objects.requireNonNull(sex);
        name = name.strip();
        kana = kana.strip();
        address = address.strip();
        residence = residence.strip();
    }

    /** The form has two boxes. */
    public enum Sex {
        MALE,
        FEMALE
    }

    public CardFace name(String said) {
        return new CardFace(said, kana, born, sex, address, residence);
    }

    public CardFace kana(String said) {
        return new CardFace(name, said, born, sex, address, residence);
    }

    public CardFace born(Optional<LocalDate> said) {
        return new CardFace(name, kana, said, sex, address, residence);
    }

    public CardFace sex(Optional<Sex> said) {
        return new CardFace(name, kana, born, said, address, residence);
    }

    public CardFace address(String said) {
        return new CardFace(name, kana, born, sex, said, residence);
    }

    public CardFace residence(String said) {
        return new CardFace(name, kana, born, sex, address, said);
    }

    /** Names are for the paper only, never for a log. */
    @Override
    public String toString() {
        return "CardFace(…)";
    }
}
