package madoguchi.scenario;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Screen;
import madoguchi.screen.StaffScreen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before the glass: remembers every screen that was shown, and takes a picture of each. */
public final class Album implements Glass {

    private static final Logger LOG = LoggerFactory.getLogger(Album.class);

    /**
     * @param picture file name in the album's folder
     */
    public record Shown(Screen screen, Duration at, String picture) {
        public String name() {
            return screen.kind();
        }
    }

    private final Glass glass;
    private final Clock clock;
    private final Path folder;
    private final Consumer<Path> camera;
    private final Consumer<Shown> told;
    private final Instant begun;

    private final List<Shown> shown = new ArrayList<>();
    private int pictures;
    private volatile boolean countingDown;

    /**
     * @param camera takes a picture of what the glass shows now
     * @param told of every new screen
     */
    public Album(
            Glass glass, Clock clock, Path folder, Consumer<Path> camera, Consumer<Shown> told) {
        this.glass = glass;
        this.clock = clock;
        this.folder = folder;
        this.camera = camera;
        this.told = told;
        this.begun = clock.instant();
    }

    @Override
    public void show(Display display) {
        Optional<Shown> before = last();
        boolean changed = before.filter(s -> s.screen().equals(display.screen())).isEmpty();
        if (changed) {
            // what came to life meanwhile: the live picture, the card's photo
            before.filter(
                            s ->
                                    s.screen() instanceof IdentityScreen.P04Face
                                            || s.screen() instanceof IdentityScreen.P07Compare
                                            || s.screen() instanceof IdentityScreen.P07Photo)
                    .ifPresent(s -> camera.accept(folder.resolve(s.picture())));
        }
        glass.show(display);
        countingDown = display.countdown().isPresent();
        if (changed) {
            add(display.screen());
        }
    }

    /** Whether the glass counts the seconds until the visit ends for want of a touch. */
    public boolean countingDown() {
        return countingDown;
    }

    private void add(Screen screen) {
        boolean another = last().filter(s -> s.screen().kind().equals(screen.kind())).isEmpty();
        String picture =
                another || worthAPicture(screen)
                        ? "%02d-%s.png".formatted(++pictures, screen.kind())
                        : last().orElseThrow().picture();
        Shown now = new Shown(screen, Duration.between(begun, clock.instant()), picture);
        camera.accept(folder.resolve(picture));
        synchronized (this) {
            shown.add(now);
            notifyAll();
        }
        if (another) {
            told.accept(now);
        }
    }

    /** Hints come and go; a wrong PIN or another question is a picture of its own. */
    private static boolean worthAPicture(Screen screen) {
        return switch (screen) {
            case IdentityScreen.P05Pin pin -> !pin.checking();
            case StaffScreen.S00Facility facility -> !facility.busy();
            case StaffScreen.S00Languages languages -> !languages.busy();
            case ConsentScreen.P12Question _,
                    StaffScreen.S00Password _,
                    IdentityScreen.P07Compare _,
                    IdentityScreen.P07Photo _ ->
                    true;
            case Screen _ -> false;
        };
    }

    @Override
    public void preview(Picture picture, Optional<FacePosition> face) {
        glass.preview(picture, face);
    }

    @Override
    public void portrait(Picture picture) {
        glass.portrait(picture);
    }

    @Override
    public void wipe() {
        glass.wipe();
    }

    /**
     * Waits for a screen.
     *
     * @param from how many screens of the album are over
     * @return the index of the first that fits
     */
    synchronized Optional<Integer> waitFor(int from, Predicate<Screen> wanted, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        int next = from;
        while (true) {
            for (; next < shown.size(); next++) {
                if (wanted.test(shown.get(next).screen())) {
                    return Optional.of(next);
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
    }

    /** What the glass shows now. */
    public synchronized Optional<Shown> last() {
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast());
    }

    /**
     * Takes one more picture of what the glass shows now.
     *
     * @return its file name; none when nothing can be drawn any more
     */
    Optional<String> picture(String what) {
        String name = what + ".png";
        try {
            camera.accept(folder.resolve(name));
            return Optional.of(name);
        } catch (RuntimeException e) {
            LOG.warn("no picture of where the walk stopped", e);
            return Optional.empty();
        }
    }

    public synchronized List<Shown> all() {
        return List.copyOf(shown);
    }

    /** One screen after the other by name, without the changes within one. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Shown one : all()) {
            if (names.isEmpty() || !names.getLast().equals(one.name())) {
                names.add(one.name());
            }
        }
        return names;
    }
}
