package madoguchi.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader.Presence;
import org.junit.jupiter.api.Test;

class VirtualReaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final VirtualReader reader = new VirtualReader("test");
    private final VirtualCard card = TestCards.card("unknown-card");

    private static final byte[] SELECT_ISSUER_DOMAIN = {
        0, (byte) 0xA4, 4, 0x0C, 7, (byte) 0xA0, 0, 0, 1, 0x51, 0, 0
    };

    @Test
    void theFirstLookTellsWhatIsThere() throws Exception {
        assertThat(reader.await(Presence.UNKNOWN, LIMIT).card()).isFalse();
        reader.put(card);
        assertThat(reader.await(Presence.UNKNOWN, LIMIT).card()).isTrue();
    }

    @Test
    void everyChangeHasANumberOfItsOwnEvenASwapBetweenTwoLooks() throws Exception {
        reader.put(card);
        Presence first = reader.await(Presence.UNKNOWN, LIMIT);
        reader.take();
        reader.put(card);
        Presence second = reader.await(first.number(), LIMIT);
        assertThat(second.card()).isTrue();
        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void takingNothingIsNoChange() throws Exception {
        Presence before = reader.await(Presence.UNKNOWN, LIMIT);
        reader.take();
        assertThat(reader.await(before.number(), Duration.ZERO)).isEqualTo(before);
    }

    @Test
    void whoeverWaitsIsWokenByACardPutDown() throws Exception {
        Presence empty = reader.await(Presence.UNKNOWN, LIMIT);
        CompletableFuture<Presence> woken = waiting(empty.number());
        reader.put(card);
        assertThat(woken.get(10, TimeUnit.SECONDS).card()).isTrue();
    }

    @Test
    void whoeverWaitsIsWokenWhenTheReaderCloses() throws Exception {
        CompletableFuture<Presence> woken = waiting(reader.await(Presence.UNKNOWN, LIMIT).number());
        reader.close();
        assertThatThrownBy(() -> woken.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(CardFault.ReaderGone.class);
        assertThatThrownBy(() -> reader.open(LIMIT)).isInstanceOf(CardFault.ReaderGone.class);
    }

    private CompletableFuture<Presence> waiting(long last) {
        CompletableFuture<Presence> woken = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                woken.complete(reader.await(last, LIMIT));
                            } catch (CardFault | InterruptedException e) {
                                woken.completeExceptionally(e);
                            }
                        });
        return woken;
    }

    @Test
    void anEmptyReaderHasNothingToOpenOrToScan() {
        assertThatThrownBy(() -> reader.open(LIMIT)).isInstanceOf(CardFault.Removed.class);
        assertThat(reader.scan()).isEmpty();
        reader.put(card);
        assertThat(reader.scan()).as("a card with nothing printed that we know").isEmpty();
        reader.put(TestCards.card("ordinary"));
        assertThat(reader.scan()).isPresent();
    }

    @Test
    void oneCardIsOpenedOnceAtATimeAndClosingTwiceIsNothing() throws Exception {
        reader.put(card);
        CardLink first = reader.open(LIMIT);
        assertThatThrownBy(() -> reader.open(LIMIT)).isInstanceOf(CardFault.Busy.class);
        first.close();
        CardLink second = reader.open(LIMIT);
        first.close();
        assertThat(second.exchange(SELECT_ISSUER_DOMAIN, LIMIT)).containsExactly(0x90, 0);
        assertThat(second.atr()).startsWith(0x3B);
        second.close();
        assertThatThrownBy(() -> second.exchange(SELECT_ISSUER_DOMAIN, LIMIT))
                .isInstanceOf(CardFault.class);
    }

    @Test
    void anOldLinkIsDeadWhenTheSameCardIsPutDownAgain() throws Exception {
        reader.put(card);
        CardLink old = reader.open(LIMIT);
        reader.take();
        reader.put(card);
        assertThatThrownBy(() -> old.exchange(SELECT_ISSUER_DOMAIN, LIMIT))
                .isInstanceOf(CardFault.Removed.class);
        CardLink next = reader.open(LIMIT);
        old.close();
        assertThat(next.exchange(SELECT_ISSUER_DOMAIN, LIMIT)).containsExactly(0x90, 0);
        next.close();
    }
}
