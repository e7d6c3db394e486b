package madoguchi.receipt.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import madoguchi.eligibility.EligibilityCentre;
import madoguchi.store.StoreDoor;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;

/**
 * The hand-over by files, as looks that somebody takes now and then: whatever goes wrong in one is
 * tried again in the next. Results are looked after on one thread and requests on another, for the
 * centre may be slow; the visits' ends may be told from any.
 */
public final class FileHandOver implements AutoCloseable {

    /** What other programs did to the store is seen so late at most. */
    private static final Duration THOROUGH = Duration.ofSeconds(30);

    /**
     * @param folder holds Face, Res and Req
     * @param own whether it is made where it is missing
     * @param memory a file among the terminal's own data
     * @param stay how long a file lies there before it is taken back
     */
    public record Place(Path folder, boolean own, Path memory, Duration stay) {}

    private final StoreDoor store;
    private final ResultsOut results;
    private final RequestsIn requests;
    private final Steady steady;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean rung = new AtomicBoolean(true);
    private final LastWord ofResults = new LastWord("results");
    private final LastWord ofRequests = new LastWord("requests");
    private Instant thorough = Instant.MIN;

    /**
     * @param clock of the procedure; files carry the computer's own time, on whatever day a
     *     scenario plays
     */
    public FileHandOver(
            Place place,
            FileForm form,
            StorePlan kept,
            EligibilityCentre centre,
            InstantSource clock) {
        this(
                place,
                form,
                kept,
                centre,
                clock,
                new Steady(InstantSource.system(), System::nanoTime),
                Disk.REAL);
    }

    FileHandOver(
            Place place,
            FileForm form,
            StorePlan kept,
            EligibilityCentre centre,
            InstantSource clock,
            Steady steady,
            Disk disk) {
        this.store = new StoreDoor(kept);
        this.steady = steady;
        SharedFolder folder = new SharedFolder(place.folder(), place.own(), place.memory(), disk);
        this.results =
                new ResultsOut(
                        folder, form, place.stay(), store, clock, steady, underWay::contains);
        this.requests = new RequestsIn(folder, form, place.stay(), centre, store, clock, steady);
    }

    /** A result of this visit may still be added to: it waits until the visit has ended. */
    public void begins(String visit) {
        underWay.add(visit);
    }

    public void ends(String visit) {
        underWay.remove(visit);
        rung.set(true);
    }

    /**
     * Lays out what waits, and sees what was taken.
     *
     * @return whether nothing stands in the way
     */
    public boolean lookAtResults() {
        Instant now = steady.now();
        // a visit that ends from here on rings for the next look
        boolean all = rung.getAndSet(false) || now.isAfter(thorough.plus(THOROUGH));
        try {
            boolean well = results.sweep(all);
            thorough = all ? now : thorough;
            if (well) {
                ofResults.worksAgain();
            } else {
                rung.set(true);
            }
            return well;
        } catch (IOException e) {
            rung.set(true);
            ofResults.say("the folder cannot be used: " + e);
            strand(all);
            return false;
        } catch (StoreFault e) {
            rung.set(true);
            ofResults.say(e.getMessage());
            return true; // the store's own trouble, and told as that
        }
    }

    /**
     * Answers what is asked.
     *
     * @return whether nothing stands in the way
     */
    public boolean lookAtRequests() {
        try {
            boolean well = requests.sweep();
            if (well) {
                ofRequests.worksAgain();
            }
            return well;
        } catch (IOException e) {
            ofRequests.say("the folder cannot be used: " + e);
            return false;
        } catch (StoreFault e) {
            ofRequests.say(e.getMessage());
            return true;
        }
    }

    private void strand(boolean askTheStore) {
        if (askTheStore) {
            try {
                results.strand();
            } catch (StoreFault e) {
                ofResults.say(e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
