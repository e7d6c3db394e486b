package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import madoguchi.practice.Captions;
import madoguchi.practice.HeldTime;
import madoguchi.practice.Pace;
import madoguchi.practice.Player;
import madoguchi.practice.PracticeReport;
import madoguchi.practice.Progress;
import madoguchi.scenario.Album;
import madoguchi.scenario.Cast;
import madoguchi.scenario.Scenario;
import madoguchi.scenario.Walker;
import madoguchi.screen.Language;
import madoguchi.screen.PracticePanel;
import madoguchi.screen.PracticeTouch;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.store.StoreFault;
import madoguchi.ui.GuidingHand;
import madoguchi.ui.PracticeWindow;
import madoguchi.ui.words.Wording;
import madoguchi.visit.Rules;
import madoguchi.visit.run.Alarms;

/** One scenario on a whole simulated kiosk of its own, with its player. */
final class PracticeWalk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * @param glass to whom touches of the glass go from now on
     * @param device the same of the simulated device
     * @param camera takes the pictures
     * @param leftAlone after which whoever stopped the walk has done with it
     */
    record Around(
            PracticeWindow window,
            Consumer<Consumer<Touch>> glass,
            Consumer<Consumer<SimTouch>> device,
            Language language,
            Pace pace,
            Path pictures,
            Consumer<Path> camera,
            Duration leftAlone) {}

    private final Scenario scenario;
    private final Around around;
    private final Consumer<PracticePanel> shown;
    private final Opened opened;
    private final Assembly kiosk;
    private final GuidingHand hand;
    private final Captions captions;
    private final Player player;
    private volatile Optional<PracticeTouch> then = Optional.empty();

    private PracticeWalk(
            Scenario scenario,
            Around around,
            Consumer<PracticePanel> shown,
            Opened opened,
            Assembly kiosk,
            Album album,
            HeldTime time,
            Cast cast) {
        this.scenario = scenario;
        this.around = around;
        this.shown = shown;
        this.opened = opened;
        this.kiosk = kiosk;
        this.hand = new GuidingHand(around.window(), PATIENCE, this::rest);
        this.captions = new Captions(name -> label(cast, name), hand::label);
        this.player =
                new Player(
                        new Player.Parts(
                                scenario,
                                new Walker(
                                        kiosk.device(), album, hand, kiosk.counter()::visualMode),
                                album,
                                time,
                                captions,
                                around.pace(),
                                said -> wording().said(said).plain().length(),
                                around.leftAlone(),
                                this::tell));
        around.glass().accept(this::glass);
        around.device().accept(this::device);
    }

    static PracticeWalk prepare(
            Scenario scenario, DataFolder data, Consumer<PracticePanel> shown, Around around)
            throws IOException, StoreFault, InterruptedException, Complaints.NoReader {
        shown.accept(
                playing(
                        scenario,
                        around.language(),
                        Progress.at(PracticePanel.Mode.PREPARING, "practice.preparing")));
        Clock real = Walk.clock(scenario, Demo.FACILITY);
        Walk.given(scenario, data, real);
        HeldTime time = new HeldTime(real, Alarms.real(real));
        Album album =
                new Album(
                        around.window().kiosk(), time, around.pictures(), around.camera(), _ -> {});
        Rules rules = scenario.given().rules().applyTo(Rules.standard());
        try (Opened opened = new Opened()) {
            Assembly kiosk =
                    opened.add(
                            Assembly.simulated(
                                    new KioskPlan(
                                            data,
                                            rules,
                                            Demo.FACILITY,
                                            Surroundings.SIMULATED,
                                            time),
                                    album,
                                    time),
                            Assembly::close);
            Cast cast = Cast.bundled(LocalDate.now(time));
            kiosk.device().show(panel -> around.window().device().show(panel, around.language()));
            if (scenario.given().stands().isPresent()) {
                kiosk.device().does(new SimTouch.StandBefore(scenario.given().stands().get()));
            }
            kiosk.counter().open();
            return new PracticeWalk(
                    scenario, around, shown, opened.handedOn(), kiosk, album, time, cast);
        }
    }

    /** Returns when it is at its end, or was ended. */
    void walk() throws InterruptedException {
        player.walk();
    }

    PracticeReport report() {
        return player.report();
    }

    /** What was wanted instead of the report. */
    Optional<PracticeTouch> then() {
        return then;
    }

    /** At the practice's panel; from any thread. */
    void touched(PracticeTouch touch) {
        switch (touch) {
            case PracticeTouch.Play _ -> player.play();
            case PracticeTouch.Pause _ -> player.pause();
            case PracticeTouch.OneStep _ -> player.step();
            case PracticeTouch.SetSpeed(var speed) -> player.speed(speed);
            case PracticeTouch.Report _ -> player.end();
            case PracticeTouch.Again _, PracticeTouch.ToList _, PracticeTouch.End _ -> {
                then = Optional.of(touch);
                player.end();
            }
            case PracticeTouch.Choose _, PracticeTouch.Save _ -> {}
        }
    }

    /** The player's hand, or somebody's own: only that one changes the walk. */
    void glass(Touch touch) {
        if (!hand.touching()) {
            Practice.said(touch, hand::labelNow).ifPresent(player::didByHand);
        }
        kiosk.counter().touched(touch);
    }

    /** At the simulated device. */
    void device(SimTouch touch) {
        player.didByHand(captions.of(touch));
        kiosk.device().touched(touch);
    }

    private void rest(Duration usual) {
        try {
            player.rests(around.pace().toSee(usual));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Progress progress) {
        shown.accept(playing(scenario, around.language(), progress));
    }

    private Wording wording() {
        return Wording.of(around.language());
    }

    private static PracticePanel playing(Scenario scenario, Language language, Progress progress) {
        Wording wording = Wording.of(language);
        List<String> shows =
                Stream.concat(
                                Stream.ofNullable(scenario.shows()),
                                scenario.seeds().stream()
                                        .filter(
                                                seed ->
                                                        scenario.shows() == null
                                                                || !scenario.shows()
                                                                        .contains(seed.says()))
                                        .map(
                                                seed ->
                                                        wording.words(
                                                                        "practice.quote",
                                                                        seed.says(),
                                                                        seed.seed())
                                                                .plain()))
                        .toList();
        return new PracticePanel.Playing(
                Practice.entry(scenario),
                shows,
                Math.min(progress.line(), scenario.walk().size()),
                scenario.walk().size(),
                progress.now(),
                progress.why(),
                progress.remark(),
                progress.mode(),
                progress.speed());
    }

    /** A card's label; a drawn person has none but the name. */
    private String label(Cast cast, String name) {
        if (!cast.has(name)) {
            return name;
        }
        var label = cast.persona(name).label();
        return switch (around.language()) {
            case JA -> label.ja();
            case EN -> label.en();
        };
    }

    /** Nobody touches what is being closed. */
    @Override
    public void close() {
        around.glass().accept(_ -> {});
        around.device().accept(_ -> {});
        opened.close();
    }
}
