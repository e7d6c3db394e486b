package madoguchi.cli;

import static madoguchi.screen.Said.data;
import static madoguchi.screen.Said.phrase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import madoguchi.practice.Pace;
import madoguchi.practice.PracticeReport;
import madoguchi.scenario.Scenario;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.PracticeTouch;
import madoguchi.screen.Said;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import madoguchi.store.StoreFault;
import madoguchi.ui.PracticeWindow;
import madoguchi.ui.words.Wording;

/**
 * 練習 from its list to its report, again and again, in a window of its own. Nothing of it reaches
 * the terminal on which it runs.
 */
final class Practice implements AutoCloseable {

    /** Who walked away from a list, a report or a walk that stands still has done with it. */
    static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    /**
     * @param language of what is said beside the glass
     * @param decorated on a display
     * @param reports where reports are saved
     * @param pictures of every screen, where somebody wants them
     */
    record Setting(
            Language language,
            boolean decorated,
            Pace pace,
            Path reports,
            Optional<Path> pictures,
            Duration leftAlone) {}

    private final Setting setting;
    private final PracticeRoom room;
    private final PracticeWindow window;
    private final BlockingQueue<PracticeTouch> touches = new LinkedBlockingQueue<>();
    private final Relay<Touch> glass = new Relay<>();
    private final Relay<SimTouch> device = new Relay<>();
    private final Relay<PracticeTouch> panel = new Relay<>();

    private volatile Consumer<PracticePanel> listener = _ -> {};

    private Practice(Setting setting, PracticeRoom room) {
        this.setting = setting;
        this.room = room;
        panel.to(touches::add);
        this.window =
                PracticeWindow.open(
                        setting.language(),
                        setting.decorated(),
                        new PracticeWindow.Listeners(
                                glass, device, panel, () -> panel.accept(new PracticeTouch.End())));
    }

    /** Whoever wants to see what is shown beside the glass. */
    void listen(Consumer<PracticePanel> other) {
        listener = other;
    }

    static Practice open(Setting setting) throws IOException {
        PracticeRoom room = PracticeRoom.make();
        try {
            return new Practice(setting, room);
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
    }

    PracticeWindow window() {
        return window;
    }

    /** Practice is over, whatever is being done; from any thread. */
    void end() {
        panel.accept(new PracticeTouch.End());
    }

    /**
     * Returns when practice is over.
     *
     * @param first none: the list
     */
    void run(Optional<Scenario> first)
            throws IOException,
                    InterruptedException,
                    StoreFault,
                    DataFolder.Unusable,
                    Complaints.NoReader {
        Optional<Scenario> scenario = first.isPresent() ? first : choose();
        while (scenario.isPresent()) {
            Walked walked = walk(scenario.get(), _ -> {});
            PracticeTouch then =
                    walked.then().isPresent() ? walked.then().get() : finish(walked.report());
            scenario =
                    switch (then) {
                        case PracticeTouch.Again _ -> scenario;
                        case PracticeTouch.ToList _ -> choose();
                        case PracticeTouch _ -> Optional.empty();
                    };
        }
    }

    /** One walk and its report, with nobody who asks for anything. */
    PracticeReport once(Scenario scenario)
            throws IOException,
                    InterruptedException,
                    StoreFault,
                    DataFolder.Unusable,
                    Complaints.NoReader {
        return walk(scenario, _ -> {}).report();
    }

    record Walked(PracticeReport report, Optional<PracticeTouch> then) {}

    /**
     * @param begun sees the walk before its first line
     */
    Walked walk(Scenario scenario, Consumer<PracticeWalk> begun)
            throws IOException,
                    InterruptedException,
                    StoreFault,
                    DataFolder.Unusable,
                    Complaints.NoReader {
        try (DataFolder data = room.next();
                PracticeWalk walk = PracticeWalk.prepare(scenario, data, this::show, around())) {
            panel.to(walk::touched);
            begun.accept(walk);
            walk.walk();
            return new Walked(walk.report(), walk.then());
        } finally {
            panel.to(touches::add);
        }
    }

    private PracticeWalk.Around around() {
        return new PracticeWalk.Around(
                window,
                glass::to,
                device::to,
                setting.language(),
                setting.pace(),
                setting.pictures().orElseGet(room::folder),
                setting.pictures().isPresent() ? window::picture : _ -> {},
                setting.leftAlone());
    }

    private void show(PracticePanel panel) {
        window.panel().show(panel);
        listener.accept(panel);
    }

    private PracticeTouch finish(PracticeReport report) throws InterruptedException {
        Optional<String> saved = Optional.empty();
        while (true) {
            show(new PracticePanel.Finished(entry(report.scenario()), report.sentences(), saved));
            PracticeTouch touch = next();
            if (!(touch instanceof PracticeTouch.Save)) {
                return touch;
            }
            saved = Optional.of(save(report));
        }
    }

    /** Where it is now, or that it could not be saved: the report stays on the screen. */
    String save(PracticeReport report) {
        try {
            return PracticeFiles.write(
                            report,
                            setting.language(),
                            setting.reports(),
                            LocalDateTime.now(Clock.system(Facility.JAPAN)))
                    .toString();
        } catch (IOException e) {
            return Wording.of(setting.language())
                    .words("practice.not-saved", setting.reports())
                    .plain();
        }
    }

    private Optional<Scenario> choose() throws InterruptedException {
        show(new PracticePanel.Choosing(groups()));
        while (true) {
            switch (next()) {
                case PracticeTouch.Choose(String name) -> {
                    return Optional.of(bundled(name));
                }
                case PracticeTouch.End _ -> {
                    return Optional.empty();
                }
                case PracticeTouch _ -> {}
            }
        }
    }

    private PracticeTouch next() throws InterruptedException {
        PracticeTouch touch = touches.poll(setting.leftAlone().toMillis(), TimeUnit.MILLISECONDS);
        return touch == null ? new PracticeTouch.End() : touch;
    }

    // ---- what can be practised

    /** By group, in the order of the index. */
    static List<PracticePanel.Group> groups() {
        return Scenario.groups().entrySet().stream()
                .map(
                        group ->
                                new PracticePanel.Group(
                                        group.getKey(),
                                        group.getValue().stream()
                                                .map(name -> entry(bundled(name)))
                                                .toList()))
                .toList();
    }

    static PracticePanel.Entry entry(Scenario scenario) {
        Map<Language, String> title = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            title.put(language, scenario.title().getOrDefault(language.tag(), scenario.name()));
        }
        return new PracticePanel.Entry(scenario.name(), title);
    }

    private static Scenario bundled(String name) {
        try {
            return Scenario.bundled(name);
        } catch (Scenario.BadScenario e) {
            throw new IllegalStateException("a scenario of the product is broken", e);
        }
    }

    /** The label of a touch on the glass that somebody did by hand. */
    static Optional<Said> said(Touch touch, UnaryOperator<String> label) {
        return switch (touch) {
            case Touch.Pressed(var answer) ->
                    Optional.of(
                            phrase(
                                    "practice.act.touch",
                                    data(
                                            label.apply(
                                                    answer == Touch.Answer.LEAVE
                                                            ? "bar-leave"
                                                            : "answer-" + answer))));
            case Touch.ChangeWanted(var question) ->
                    Optional.of(
                            phrase("practice.act.touch", data(label.apply("change-" + question))));
            case Touch.PinEntered _ -> Optional.of(phrase("practice.act.key-in"));
            case Touch.PasswordEntered _ -> Optional.of(phrase("practice.hand.password"));
            case Touch.Adjusted _,
                    Touch.Alive _,
                    Touch.DeskWanted _,
                    Touch.LogInAs _,
                    Touch.AtDesk _ ->
                    Optional.empty();
        };
    }

    @Override
    public void close() {
        window.close();
        room.close();
    }
}
