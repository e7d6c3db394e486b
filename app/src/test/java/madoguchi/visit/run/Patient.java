package madoguchi.visit.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.screen.Secret;
import madoguchi.screen.Touch;
import madoguchi.screen.Touch.Answer;

/**
 * Somebody who wants to get through: answers whatever is asked, and takes the card when it is over.
 */
final class Patient {

    private final Rig rig;
    private final Method way;
    private final String pin;
    private Answer toConsent = Answer.AGREE_ALL;
    private final List<Secret> typed = new ArrayList<>();
    private final List<Screen> seen = new ArrayList<>();
    private int commandsUntilChoice;
    private int next;

    /**
     * @param way taken where it is offered
     */
    Patient(Rig rig, Method way, String pin) {
        this.rig = rig;
        this.way = way;
        this.pin = pin;
    }

    /** 山田花子 with the ordinary card. */
    static Patient hanako(Rig rig, Method way) {
        return new Patient(rig, way, "1234");
    }

    /** Leaves when asked for consent: there is nothing then for the receipt computer. */
    Patient leavingAtConsent() {
        toConsent = Answer.LEAVE;
        return this;
    }

    /** Puts the card down and answers until 待機 is back and everything is cleaned up. */
    Patient visits(String persona) throws InterruptedException {
        int next = rig.glass.size();
        int cleanUps = rig.glass.wiped();
        rig.put(persona);
        goesOn(next);
        rig.glass.awaitWiped(cleanUps + 1);
        return this;
    }

    /** Answers from this display on until 待機 is back. */
    void goesOn(int from) throws InterruptedException {
        next = from;
        boolean waiting = false;
        while (!waiting) {
            Screen screen = rig.glass.at(next++).screen();
            seen.add(screen);
            waiting = answers(screen);
        }
    }

    /** The first display that this patient has not seen. */
    int next() {
        return next;
    }

    List<Screen> seen() {
        return seen;
    }

    boolean done() {
        return seen.stream().anyMatch(DoneScreen.P15Done.class::isInstance);
    }

    /** How many commands the card had been sent when the way could be chosen. */
    int commandsUntilChoice() {
        return commandsUntilChoice;
    }

    /** Every secret that was handed over. */
    List<Secret> typed() {
        return typed;
    }

    private boolean answers(Screen screen) throws InterruptedException {
        switch (screen) {
            case IdentityScreen.P03Method(Set<Method> methods) -> {
                commandsUntilChoice = rig.reader.commands();
                press(chosen(methods));
            }
            case IdentityScreen.P05Pin p when !p.checking() -> {
                Secret secret = Secret.of(pin.getBytes(StandardCharsets.US_ASCII));
                typed.add(secret);
                rig.counter.touched(new Touch.PinEntered(secret));
            }
            case IdentityScreen.P06PinLocked _, IdentityScreen.P10Certificate _ ->
                    press(Answer.UNDERSTOOD);
            case IdentityScreen.P04NotRecognised _, IdentityScreen.P07Password _ ->
                    press(Answer.LEAVE);
            case ConsentScreen.P14Offer(ConsentScreen.OfferQuestion offer) -> press(yes(offer));
            case ConsentScreen.P11Consent _ -> press(toConsent);
            case DoneScreen.P15Done _, Screen.P17TakeCard _ -> rig.take();
            case Screen.P20Sorry p when p.cardThere() -> rig.take();
            case Screen.P20Sorry _ -> press(Answer.UNDERSTOOD);
            case Screen.P01Welcome _, Screen.P01Closed _ -> {
                return true;
            }
            default -> {}
        }
        return false;
    }

    private static Answer yes(ConsentScreen.OfferQuestion offer) {
        return switch (offer) {
            case SUBSIDY -> Answer.USE;
            case PRESCRIPTION -> Answer.ELECTRONIC;
            case SPECIFIC_DISEASE -> Answer.PROVIDE;
        };
    }

    private Answer chosen(Set<Method> methods) {
        Method taken = methods.contains(way) ? way : Collections.min(methods);
        return switch (taken) {
            case FACE -> Answer.FACE;
            case PIN -> Answer.PIN;
            case VISUAL -> Answer.VISUAL;
        };
    }

    private void press(Answer answer) {
        rig.counter.touched(new Touch.Pressed(answer));
    }
}
