package madoguchi.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be shown: ids and arguments, never text. One record for each screen of the screen
 * book, in the file of its phase; the words live in the wording files under the screen's {@link
 * #id()}.
 */
public sealed interface Screen
        permits IdentityScreen,
                ConsentScreen,
                DoneScreen,
                StaffScreen,
                Screen.P01Welcome,
                Screen.P01Closed,
                Screen.P17TakeCard,
                Screen.P20Sorry,
                Screen.AtDesk {

    /** The screen book's number, "P01"; also the prefix of this screen's wording keys. */
    default String id() {
        return kind().substring(0, 3);
    }

    /** What it is called in walks and albums. */
    default String kind() {
        return shown().getClass().getSimpleName();
    }

    /** The record with the values that are seen. */
    default Record shown() {
        return (Record) this;
    }

    /** Which phase of the seeds' step bar is lit; none on screens outside a visit. */
    default Optional<Step> step() {
        return Optional.empty();
    }

    /** The three phases printed on the seeds' screens. */
    enum Step {
        IDENTITY,
        CONSENT,
        DONE
    }

    /** True while 『まだカードを取らないでください』 must be read. */
    default boolean keepCard() {
        return step().filter(s -> s != Step.DONE).isPresent();
    }

    /** Every record that is a screen. */
    static Stream<Class<?>> kinds() {
        return kinds(Screen.class);
    }

    private static Stream<Class<?>> kinds(Class<?> screens) {
        return screens.isSealed()
                ? Stream.of(screens.getPermittedSubclasses()).flatMap(Screen::kinds)
                : Stream.of(screens);
    }

    /**
     * 待機.
     *
     * @param facility the clinic's name
     * @param notice why the visit before ended, for some seconds
     * @param outOfOrder codes of what is out of order while the counter stays open
     */
    record P01Welcome(String facility, Optional<Notice> notice, List<String> outOfOrder)
            implements Screen {
        public P01Welcome {
            outOfOrder = List.copyOf(outOfOrder);
        }
    }

    /**
     * 待機, out of service: no card is taken until it is mended.
     *
     * @param code of the failure that closes the counter
     */
    record P01Closed(String facility, String code) implements Screen {}

    enum Notice {
        CARD_TAKEN_EARLY,
        NOBODY_TOUCHED,
        LEFT_BY_CHOICE
    }

    /** カード取り忘れ, or a card that must be gone before the next patient's turn. */
    record P17TakeCard(boolean staffTold) implements Screen {}

    /**
     * できませんでした.
     *
     * @param code of the failure handbook: "011", "K-101"; its words are the keys "failure.CODE.…"
     * @param cardThere whether the card still lies on the reader
     */
    record P20Sorry(String code, boolean cardThere) implements Screen {}

    /** A page of the desk in its frame. */
    record AtDesk(DeskFrame frame, DeskScreen page) implements Screen {
        @Override
        public Record shown() {
            return (Record) page;
        }
    }
}
