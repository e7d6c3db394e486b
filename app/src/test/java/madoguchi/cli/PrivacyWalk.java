package madoguchi.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import madoguchi.health.log.LogFolder;
import madoguchi.scenario.Album;
import madoguchi.scenario.Scenario;
import madoguchi.scenario.Walker;
import madoguchi.screen.SimTouch;
import madoguchi.screen.Touch;
import madoguchi.settings.DataFolder;
import madoguchi.ui.Finger;
import madoguchi.ui.KioskWindow;
import madoguchi.visit.Rules;

/**
 * A program of its own: the real kiosk, and three receptions walked on its real screens. Says
 * {@link #WALKED} and stays open until a line comes in, so that somebody can look at what it keeps
 * while it runs. Takes no pictures.
 */
public final class PrivacyWalk {

    static final String WALKED = "walked";

    static final String PIN = "1234";
    static final String WRONG_PIN = "9713";
    static final String PASSWORD = "komorebi-4711";
    static final String WRONG_PASSWORD = "kogarashi-0815";
    static final String PERSONA = "ordinary";

    private static final String SCENARIO =
            """
            title: {ja: 三つの受付, en: Three receptions}
            shows: 暗証番号、顔、職員の目視
            given: {stands: PERSONA}
            walk:
              - see: S00Facility busy=false
              - touch: CONFIRM
              - see: S00Languages
              - touch: CONFIRM
              - see: S00Password which=ADMINISTRATOR
              - type: PASSWORD
              - see: S00Password stage=REPEAT
              - type: PASSWORD
              - see: S00Password which=FACILITY
              - type: PASSWORD
              - see: S00Password stage=REPEAT
              - type: PASSWORD
              - see: P01Welcome

              - put: PERSONA
              - see: P03Method
              - touch: PIN
              - see: P05Pin
              - key-in: "WRONG_PIN"
              - see: P05Pin triesLeft=2 checking=false
              - key-in: "RIGHT_PIN"
              - see: P11Consent
              - touch: AGREE_ALL
              - see: P15Done
              - take: card
              - see: P01Welcome

              - put: PERSONA
              - see: P03Method
              - touch: FACE
              - see: P04Face
              - see: P11Consent
              - touch: AGREE_ALL
              - see: P15Done
              - take: card
              - see: P01Welcome

              - put: PERSONA
              - see: P03Method
              - touch: VISUAL
              - see: P07Password
              - type: WRONG_WORD
              - see: P07Password wrongBefore=true checking=false
              - type: PASSWORD
              - see: P07Compare
              - touch: SHOW_PHOTO
              - see: P07Compare photoShown=true
              - touch: SAME_PERSON
              - see: P11Consent
              - touch: AGREE_ALL
              - see: P15Done
              - take: card
              - see: P01Welcome
            ends: {outcome: done, consents: {}, screens: []}
            """
                    .replace("PERSONA", PERSONA)
                    .replace("WRONG_PIN", WRONG_PIN)
                    .replace("RIGHT_PIN", PIN)
                    .replace("WRONG_WORD", WRONG_PASSWORD)
                    .replace("PASSWORD", PASSWORD);

    private PrivacyWalk() {}

    public static void main(String[] arguments) throws Exception {
        Scenario scenario =
                Scenario.read(
                        new ByteArrayInputStream(SCENARIO.getBytes(StandardCharsets.UTF_8)),
                        "privacy",
                        "PrivacyWalk");
        Screenless.use(800, 1280);
        Relay<Touch> touches = new Relay<>();
        KioskWindow window =
                KioskWindow.open(
                        KioskWindow.Options.bare(KioskWindow.Content.KIOSK, 800, 1280).still(),
                        touches,
                        _ -> {},
                        () -> {});
        Finger finger = new Finger(window, Duration.ofSeconds(20));
        Album album =
                new Album(
                        window.kiosk(),
                        Clock.systemUTC(),
                        Path.of("no-pictures"),
                        _ -> {},
                        _ -> {});
        try (DataFolder data = DataFolder.claim(Path.of(arguments[0]));
                LogFolder _ = LogFolder.begin(data.folder(), 30);
                Assembly kiosk =
                        Assembly.simulated(
                                new KioskPlan(
                                        data,
                                        Rules.standard(),
                                        Demo.FACILITY,
                                        Surroundings.SIMULATED),
                                album)) {
            touches.to(kiosk.counter()::touched);
            kiosk.device().does(new SimTouch.StandBefore(PERSONA));
            kiosk.counter().open();
            new Walker(kiosk.device(), album, finger, _ -> {}).walk(scenario);
            System.out.println(WALKED);
            System.out.flush();
            System.in.read();
        }
        System.exit(0);
    }
}
