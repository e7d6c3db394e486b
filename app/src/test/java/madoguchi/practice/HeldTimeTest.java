package madoguchi.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import madoguchi.visit.run.Alarms;
import org.junit.jupiter.api.Test;

class HeldTimeTest {

    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");

    private final Hands hands = new Hands();
    private final HeldTime time = new HeldTime(hands, hands.alarms);
    private int rang;

    @Test
    void time_that_is_held_stands_still_and_goes_on_from_there() {
        hands.passes(10);
        time.hold();
        hands.passes(600);
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(10));

        time.release();
        hands.passes(5);
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(15));
    }

    @Test
    void an_alarm_waits_for_as_long_as_the_time_was_held() {
        time.set(NINE.plusSeconds(60), () -> rang++);
        hands.passes(50);
        time.hold();
        assertThat(hands.set).as("nothing rings while somebody explains").isEmpty();
        hands.passes(600);
        time.release();

        assertThat(hands.set).contains(NINE.plusSeconds(660));
        hands.ring.run();
        assertThat(rang).isOne();
    }

    @Test
    void an_alarm_that_is_set_while_the_time_is_held_is_set_then() {
        time.hold();
        time.set(NINE.plusSeconds(20), () -> rang++);
        hands.passes(100);
        time.release();

        assertThat(hands.set).contains(NINE.plusSeconds(120));
    }

    @Test
    void an_alarm_that_was_cancelled_does_not_come_back() {
        time.set(NINE.plusSeconds(60), () -> rang++);
        time.hold();
        time.cancel();
        time.release();

        assertThat(hands.set).isEmpty();
    }

    @Test
    void an_alarm_that_rings_just_when_the_time_is_held_is_not_heard_twice() {
        time.set(NINE.plusSeconds(60), () -> rang++);
        Runnable late = hands.ring;
        time.hold();
        late.run();
        assertThat(rang).isZero();

        time.release();
        hands.ring.run();
        assertThat(rang).isOne();
    }

    @Test
    void both_hold_and_release_may_be_said_twice() {
        time.release();
        time.hold();
        hands.passes(5);
        time.hold();
        time.release();
        time.release();

        assertThat(time.instant()).isEqualTo(NINE);
        assertThat(time.withZone(ZoneOffset.UTC).instant()).isEqualTo(NINE);
    }

    /** A clock and its alarms, moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = NINE;
        private Optional<Instant> set = Optional.empty();
        private Runnable ring = () -> {};

        private final Alarms alarms =
                new Alarms() {
                    @Override
                    public void set(Instant at, Runnable then) {
                        set = Optional.of(at);
                        ring = then;
                    }

                    @Override
                    public void cancel() {
                        set = Optional.empty();
                    }

                    @Override
                    public void every(Duration pause, Runnable look) {}

                    @Override
                    public void close() {}
                };

        void passes(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
