package madoguchi.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyRestartTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-11-" + local).atZone(TOKYO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "03:00-04:00, 20T09:00, 21T02:59, false",
        "03:00-04:00, 20T09:00, 21T03:00, true",
        "03:00-04:00, 20T09:00, 21T03:59, true",
        "03:00-04:00, 20T09:00, 21T04:00, false",
        "03:00-04:00, 21T03:05, 21T03:30, false",
        "03:00-04:00, 21T03:05, 22T03:00, true",
        "23:30-00:30, 20T09:00, 20T23:45, true",
        "23:30-00:30, 20T09:00, 21T00:15, true",
        "23:30-00:30, 20T23:40, 21T00:15, false",
        "23:30-00:30, 20T09:00, 21T00:30, false"
    })
    void once_a_night_in_its_hours(String window, String started, String now, boolean due) {
        assertThat(IdleWindow.of(window).due(at(started), at(now), TOKYO)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-4", "03:00", "03:00-", "late", "25:00-26:00", "03:00-03:00", ""})
    void hours_that_are_none_are_refused(String text) {
        assertThatThrownBy(() -> IdleWindow.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_asks_once_however_often_it_is_told_the_time() {
        AtomicInteger asked = new AtomicInteger();
        DailyRestart daily =
                new DailyRestart(
                        IdleWindow.of("03:00-04:00"),
                        at("20T09:00"),
                        TOKYO,
                        asked::incrementAndGet);

        daily.accept(at("21T02:59"));
        assertThat(asked).hasValue(0);
        daily.accept(at("21T03:01"));
        daily.accept(at("21T03:02"));
        assertThat(asked).hasValue(1);
    }
}
