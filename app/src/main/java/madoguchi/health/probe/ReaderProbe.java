package madoguchi.health.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import madoguchi.card.CardFault;
import madoguchi.card.CardReader;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * The card service, the reader, and how fast the card that lies there answers. No secret is sent.
 *
 * @param readers how to come by the reader; closed again by this
 * @param ticks a clock that only runs forward, in nanoseconds
 */
public record ReaderProbe(Readers readers, LongSupplier ticks) implements Probe {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration OPEN = Duration.ofSeconds(3);

    /** For 256 bytes: real cards take 20 to 30 ms. */
    public static final Duration SLOW = Duration.ofMillis(120);

    /** Where readers come from. */
    public interface Readers {

        /**
         * @throws CardFault {@code ServiceDown}
         */
        List<String> names() throws CardFault;

        CardReader open() throws CardFault;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.SERVICE, Check.READER, Check.CARD);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(12);
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        try {
            List<String> names = readers.names();
            found.add(Finding.of(Check.SERVICE, Verdict.SERVICE_RUNS, names.size()));
            if (names.isEmpty()) {
                found.add(Finding.of(Check.READER, Verdict.READER_MISSING));
                found.add(Finding.of(Check.CARD, Verdict.CARD_NONE));
                return found;
            }
        } catch (CardFault fault) {
            return List.of(
                    Finding.of(Check.SERVICE, Verdict.SERVICE_DOWN).because(fault.getMessage()),
                    Finding.of(Check.READER, Verdict.READER_MISSING),
                    Finding.of(Check.CARD, Verdict.CARD_NONE));
        }
        found.addAll(readerAndCard());
        return found;
    }

    private List<Finding> readerAndCard() throws InterruptedException {
        try (CardReader reader = readers.open()) {
            boolean card = reader.await(CardReader.Presence.UNKNOWN, FIRST_LOOK).card();
            Finding answers = card ? card(reader) : Finding.of(Check.CARD, Verdict.CARD_NONE);
            return List.of(
                    reader.hangs()
                            ? Finding.of(Check.READER, Verdict.READER_HANGS, reader.name())
                            : Finding.of(Check.READER, Verdict.READER_THERE, reader.name()),
                    answers);
        } catch (CardFault gone) {
            return List.of(
                    Finding.of(Check.READER, Verdict.READER_MISSING),
                    Finding.of(Check.CARD, Verdict.CARD_NONE));
        }
    }

    private Finding card(CardReader reader) {
        try {
            CardProbe.Speed speed = CardProbe.speed(reader.open(OPEN), ticks);
            return Finding.of(
                    Check.CARD,
                    speed.median().compareTo(SLOW) > 0 ? Verdict.CARD_SLOW : Verdict.CARD_QUICK,
                    millis(speed.median()),
                    millis(speed.slowest()));
        } catch (CardFault fault) {
            return fault instanceof CardFault.Timeout
                    ? Finding.of(Check.CARD, Verdict.CARD_SLOW, "-", "-")
                            .because(fault.getMessage())
                    : Finding.of(Check.CARD, verdict(fault)).because(fault.getMessage());
        }
    }

    private static Verdict verdict(CardFault fault) {
        return switch (fault) {
            case CardFault.Removed _, CardFault.ReaderGone _, CardFault.ServiceDown _ ->
                    Verdict.CARD_NONE;
            case CardFault.Mute _ -> Verdict.CARD_MUTE;
            case CardFault.Timeout _ -> Verdict.CARD_SLOW;
            case CardFault.Garbled _ -> Verdict.CARD_GARBLED;
            case CardFault.Busy _ -> Verdict.CARD_BUSY;
        };
    }

    private static String millis(Duration time) {
        return "%.1f ms".formatted(time.toNanos() / 1e6);
    }
}
