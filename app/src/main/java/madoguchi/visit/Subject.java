package madoguchi.visit;

import java.util.EnumSet;
import java.util.Set;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.visit.CardFacts.PinState;

/**
 * Who is to be identified: the visit, what the card says, and how often the camera has failed.
 *
 * @param faceFailures looks that ended without a match, in this visit
 */
public record Subject(Visit visit, CardFacts card, int faceFailures) {

    Subject with(CardFacts changed) {
        return new Subject(visit, changed, faceFailures);
    }

    Subject with(PinState pin) {
        return with(card.with(pin));
    }

    Subject faceFailed() {
        return new Subject(visit, card, faceFailures + 1);
    }

    /** As if the face had been tried as often as may be. */
    Subject withoutFace(Rules rules) {
        return new Subject(visit, card, Math.max(faceFailures, rules.faceAttempts()));
    }

    /**
     * The table of the screen book, as a function of what the card and the device can do.
     * 「暗証番号を3回誤入力した場合 でも、顔認証や目視モードの対応が可能」; without a photo 「顔認証、目視モードは不可」 (seeds 001, 003).
     */
    Set<Method> methods(Rules rules, Health health) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        if (card.photo() && health.faceWorks() && faceFailures < rules.faceAttempts()) {
            methods.add(Method.FACE);
        }
        if (card.pin() instanceof PinState.Tries) {
            methods.add(Method.PIN);
        }
        if (card.photo() && rules.generation().visualOnReader()) {
            methods.add(Method.VISUAL);
        }
        return methods;
    }

    /** Whether staff could help by their eyes, on the reader or by switching it. */
    boolean canBeCompared() {
        return card.photo();
    }

    boolean onlyMethod(Rules rules, Health health) {
        return methods(rules, health).size() == 1;
    }
}
