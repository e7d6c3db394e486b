package madoguchi.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The simulated device beside the kiosk, as a value: cards to put down, who stands before the
 * camera, light, faults. The glass knows no card even there.
 *
 * @param people with their cards, in the order to show them
 * @param cardsHere whether cards are put down at this device; else on a real reader, by hand
 * @param cardOnReader id of the person whose card lies there
 * @param atCamera id of the person who stands there
 * @param showing how that person appears, or what is held up instead
 * @param turn of that person's head
 * @param faults those that are switched on
 */
public record SimPanel(
        List<Person> people,
        boolean cardsHere,
        Optional<String> cardOnReader,
        Optional<String> atCamera,
        Light light,
        Distance distance,
        Showing showing,
        Turn turn,
        Set<Fault> faults) {

    public SimPanel {
        people = List.copyOf(people);
        faults = Set.copyOf(faults);
    }

    /**
     * @param id of the persona
     * @param name as data: persons' names are not wording
     * @param about what is special about the card, one short line in each language
     * @param face a small drawn picture, none for a card without a person
     */
    public record Person(
            String id, String name, Map<Language, String> about, Optional<Glass.Picture> face) {}

    public enum Light {
        NORMAL,
        BACKLIT,
        DARK
    }

    public enum Distance {
        NEAR,
        RIGHT,
        FAR
    }

    /** The person as they are, with something on the face, or a picture of the person. */
    public enum Showing {
        PERSON,
        BEFORE_DOOR,
        MASK,
        DARK_GLASSES,
        PRINT,
        PHONE_PHOTO,
        PHONE_VIDEO
    }

    /** Left is the person's own. */
    public enum Turn {
        STRAIGHT,
        LEFT,
        RIGHT,
        BOTH
    }

    /** Faults that can be switched on by hand. */
    public enum Fault {
        CARD_MUTE,
        CARD_SLOW,
        CAMERA_OUT,
        NETWORK_DOWN,
        REGISTER_FAILS;

        /** Whether it is a fault of the cards that are put down at this device. */
        public boolean ofCard() {
            return switch (this) {
                case CARD_MUTE, CARD_SLOW -> true;
                case CAMERA_OUT, NETWORK_DOWN, REGISTER_FAILS -> false;
            };
        }
    }
}
