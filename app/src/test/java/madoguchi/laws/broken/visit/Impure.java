package madoguchi.laws.broken.visit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import org.slf4j.LoggerFactory;

/** Each way out of a pure room. */
public final class Impure {

    private Impure() {}

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class AsksTheTime {
        Instant now() {
            return Instant.now();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class HandsTheQuestionOn {
        Supplier<LocalDate> today() {
            return LocalDate::now;
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class HasAClock {
        Instant now(Clock clock) {
            return clock.instant();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class CountsMillis {
        long now() {
            return System.currentTimeMillis();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class AsksWhereItStands {
        ZoneId here() {
            return ZoneId.systemDefault();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class ReadsTheEnvironment {
        String home() {
            return System.getenv("HOME");
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class DrawsLots {
        int lot(Random random) {
            return random.nextInt();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class DrawsLotsByMath {
        double lot() {
            return Math.random();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class InventsANumber {
        String number() {
            return UUID.randomUUID().toString();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class StartsAThread {
        void run(Runnable work) {
            new Thread(work).start();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class TakesALock {
        private final ReentrantLock lock = new ReentrantLock();

        boolean locked() {
            return lock.isLocked();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class WakesOthers {
        synchronized void wake() {
            notifyAll();
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class LooksForAFile {
        boolean there(Path file) {
            return Files.exists(file);
        }
    }

    @Breaks(Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE)
    static final class KnowsAnAddress {
        URI centre() {
            return URI.create("https://localhost/");
        }
    }

    @Breaks({Law.THE_HEART_TOUCHES_NOTHING_OUTSIDE, Law.THE_HEART_KNOWS_ONLY_VALUES})
    static final class Logs {
        void say(String what) {
            LoggerFactory.getLogger(Logs.class).info(what);
        }
    }
}
