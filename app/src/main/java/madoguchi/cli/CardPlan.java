package madoguchi.cli;

import java.util.Optional;
import madoguchi.settings.Settings;
import madoguchi.settings.Settings.AcceptCards;
import madoguchi.settings.Settings.Reader;
import madoguchi.settings.Settings.Surface;

/**
 * How this run comes by its cards.
 *
 * @param name a part of the real reader's name; none: the first
 * @param ownCards whether the simulated device puts its cards onto the real reader too, through the
 *     system's smart-card service; else somebody puts them there
 */
record CardPlan(
        Reader reader,
        Optional<String> name,
        AcceptCards accept,
        Surface surface,
        boolean ownCards) {

    /** Everything in this process. */
    static final CardPlan SIMULATED = of(Reader.SIMULATED, Settings.standard());

    /**
     * As at a counter: patients put their cards onto the reader.
     *
     * @param reader may differ from that of the settings: a command line comes first
     */
    static CardPlan of(Reader reader, Settings settings) {
        return new CardPlan(
                reader, settings.readerName(), settings.acceptCards(), settings.surface(), false);
    }

    /** As in a demonstration: the simulated device puts the cards onto this reader. */
    static CardPlan own(Reader reader) {
        Settings settings = Settings.standard();
        return new CardPlan(
                reader, settings.readerName(), settings.acceptCards(), settings.surface(), true);
    }
}
