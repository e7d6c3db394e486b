package madoguchi.card.mynumber;

import java.util.OptionalInt;
import madoguchi.card.CardFault;
import madoguchi.card.Pin;
import madoguchi.card.surface.SurfaceData;

/** Presents 照合番号B, once and only with tries to spare, and reads what it opens. */
final class MatchingNumberGate {

    private MatchingNumberGate() {}

    @FunctionalInterface
    interface Reading<T> {
        T read() throws CardFault, CardProblem;
    }

    static <T> Opened<T> open(
            CardTalk card,
            CardApplication application,
            int key,
            CardProblem.Blocked.What what,
            SurfaceData printed,
            Reading<T> reading)
            throws CardFault, CardProblem {
        int left = card.triesLeft(application, key);
        if (left == 0) {
            throw new CardProblem.Blocked(what);
        }
        if (left <= Opened.RESERVED_TRIES) {
            return new Opened.Withheld<>(left);
        }
        try (Pin number = MatchingNumberB.of(printed)) {
            OptionalInt wrong = card.verify(application, key, number);
            if (wrong.isPresent()) {
                if (wrong.getAsInt() == 0) {
                    throw new CardProblem.Blocked(what);
                }
                return new Opened.WrongNumber<>(wrong.getAsInt());
            }
        }
        return new Opened.Read<>(reading.read());
    }
}
