package madoguchi.declaration;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import madoguchi.eligibility.Eligibility;

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
    }

    /**
     * What an earlier answer of the centre tells of the card's part. Only one that is over: where
     * the insurance is valid nobody declares it, and 「資格情報なし」 has nothing. The insurer is never
     * taken over: it is not the one that is declared.
     */
    public static Optional<CardFace> known(Eligibility answer) {
        return switch (answer) {
            case Eligibility.Invalid(var last) -> Optional.of(of(last));
            case Eligibility.Superseded(var last) -> Optional.of(of(last));
            case Eligibility.Valid _, Eligibility.NotFound _, Eligibility.Several _ ->
                    Optional.empty();
        };
    }

    private static CardFace of(Eligibility.Insured last) {
        return new CardFace(
                last.name(),
                last.kana(),
                Optional.of(last.born()),
                switch (last.sex()) {
                    case MALE -> Optional.of(Sex.MALE);
                    case FEMALE -> Optional.of(Sex.FEMALE);
                    case NOT_SET -> Optional.empty();
                },
                last.address(),
                "");
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
