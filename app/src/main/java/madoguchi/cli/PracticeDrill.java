package madoguchi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import madoguchi.desk.run.Drill;
import madoguchi.practice.Pace;
import madoguchi.scenario.Scenario;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 練習 over a terminal that serves patients. The desk opens it between two visits; the patient who
 * then puts a card down ends it.
 */
final class PracticeDrill implements Drill, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeDrill.class);

    private final Path reports;
    private final AtomicReference<Optional<Practice>> open =
            new AtomicReference<>(Optional.empty());

    /**
     * @param reports where they are saved
     */
    PracticeDrill(Path reports) {
        this.reports = reports;
    }

    @Override
    public List<PracticePanel.Group> groups() {
        return Practice.groups();
    }

    @Override
    public boolean start(String scenario) {
        if (open.get().isPresent()) {
            return false;
        }
        try {
            Scenario wanted = Scenario.bundled(scenario);
            Practice practice =
                    Practice.open(
                            new Practice.Setting(
                                    Language.JA,
                                    true,
                                    Pace.HUMAN,
                                    reports,
                                    Optional.empty(),
                                    Practice.LEFT_ALONE));
            open.set(Optional.of(practice));
            Thread.ofPlatform().name("practice").daemon().start(() -> run(practice, wanted));
            return true;
        } catch (Exception e) {
            LOG.warn("practice: {} cannot be opened", scenario, e);
            return false;
        }
    }

    private void run(Practice practice, Scenario scenario) {
        try (practice) {
            practice.run(Optional.of(scenario));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("practice: ended by a fault", e);
        } finally {
            open.set(Optional.empty());
        }
    }

    /** The same glass; a visit that shows itself there ends the practice. */
    Glass around(Glass glass) {
        return new Glass() {
            @Override
            public void show(Display display) {
                if (display.screen().step().isPresent()) {
                    open.get().ifPresent(Practice::end);
                }
                glass.show(display);
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
        };
    }

    @Override
    public void close() {
        open.get().ifPresent(Practice::end);
    }
}
