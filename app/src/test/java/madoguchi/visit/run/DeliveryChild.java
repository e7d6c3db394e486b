package madoguchi.visit.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import madoguchi.receipt.http.ResultServer;
import madoguchi.screen.Display;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Screen;
import madoguchi.store.StoreFile;
import madoguchi.store.StorePlan;

/**
 * A terminal in a process of its own, to be killed: patient after patient by PIN, results by file
 * and by HTTP, a clock that jumps. It says where it serves, and DONE whenever a patient reads 完了.
 */
public final class DeliveryChild {

    static final String SERVES = "SERVES ";
    static final String DONE = "DONE";

    /** In the order in which they come; below, what their holders are called and type. */
    private static final List<String> CARDS = List.of("ordinary", "mutual", "national", "society");

    private static final List<String> NAMES = List.of("山田　一郎", "鈴川　恵", "阿川　進", "森下　彩");
    private static final List<String> PINS = List.of("1234", "2468", "2468", "2468");

    private static final int LEAVES = 5;

    /** The glass is shown one display after the other. */
    private static boolean done;

    private DeliveryChild() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        StoreFile.unpackNativesIn(folder.resolve("natives"));
        Rig rig = Rig.open(folder, false);
        rig.glass.see(0, Screen.P01Welcome.class);
        try (ResultServer server =
                ResultServer.start(
                        new ResultServer.Setup(
                                0,
                                folder,
                                StorePlan.plain(rig.database),
                                rig.arrivals,
                                rig.clock))) {
            say(SERVES + server.address());
            rig.glass.told(DeliveryChild::tell);
            Instant start = rig.clock.instant();
            for (int visit = 0; ; visit++) {
                rig.clock.to(start.plusSeconds(random.nextInt(-3600, 3600)));
                int who = visit % CARDS.size();
                Patient patient = new Patient(rig, Method.PIN, PINS.get(who));
                (agrees(visit) ? patient : patient.leavingAtConsent()).visits(CARDS.get(who));
            }
        }
    }

    /** The names in the first results that a child leaves, in their order. */
    static List<String> agreeing(int count) {
        return IntStream.iterate(0, visit -> visit + 1)
                .filter(DeliveryChild::agrees)
                .limit(count)
                .mapToObj(visit -> NAMES.get(visit % NAMES.size()))
                .toList();
    }

    /** What its first line says. */
    static URI address(String line) {
        return URI.create(line.substring(SERVES.length()));
    }

    private static boolean agrees(int visit) {
        return visit % LEAVES != LEAVES - 1;
    }

    private static void tell(Display display) {
        boolean isDone = display.screen() instanceof DoneScreen.P15Done;
        if (isDone && !done) {
            say(DONE);
        }
        done = isDone;
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
