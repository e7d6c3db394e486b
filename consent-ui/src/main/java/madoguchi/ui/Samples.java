package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import madoguchi.screen.ConsentScreen;
import madoguchi.screen.ConsentScreen.ConsentQuestion;
import madoguchi.screen.ConsentScreen.OfferQuestion;
import madoguchi.screen.Display;
import madoguchi.screen.DoneScreen;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.IdentityScreen.FaceHint;
import madoguchi.screen.IdentityScreen.Method;
import madoguchi.screen.Presentation;
import madoguchi.screen.Screen;
import madoguchi.screen.Screen.Notice;

/**
 * An example of every screen, and of every variant that looks different. All persons are invented.
 */
public final class Samples {

    /** Every failure code that has words of its own, in the order of the handbook. */
    public static final List<String> FAILURES =
            List.of(
                    "001", "002", "006", "011", "K-101", "K-102", "K-103", "K-104", "K-105",
                    "K-106", "K-107", "K-108", "K-201", "K-202", "K-203", "K-204", "K-205", "K-301",
                    "K-302", "K-303", "K-304", "K-305", "K-306", "K-307", "K-308", "K-309", "K-310",
                    "K-311", "K-312", "K-313", "K-314", "K-315", "K-401", "K-402", "K-411");

    private static final String FACILITY = "みなと内科クリニック";
    private static final ZonedDateTime UNTIL =
            ZonedDateTime.of(2026, 11, 22, 9, 41, 0, 0, ZoneId.of("Asia/Tokyo"));

    /**
     * @param countdown seconds under which the screen waits for a touch, if it does
     */
    public record Sample(String name, Screen screen, OptionalInt countdown) {

        public Display display(Presentation presentation) {
            return new Display(screen, presentation, countdown);
        }
    }

    private Samples() {}

    public static List<Sample> all() {
        var all = new ArrayList<Sample>();
        waiting(all);
        identity(all);
        consent(all);
        ends(all);
        all.addAll(DeskSamples.all());
        return List.copyOf(all);
    }

    private static void waiting(List<Sample> all) {
        add(all, "P01", new Screen.P01Welcome(FACILITY, empty(), List.of()));
        for (Notice notice : Notice.values()) {
            add(all, "P01-" + notice, new Screen.P01Welcome(FACILITY, of(notice), List.of()));
        }
        add(all, "P01-without-camera", new Screen.P01Welcome(FACILITY, empty(), List.of("K-201")));
        add(
                all,
                "P01-notice-and-banner",
                new Screen.P01Welcome(FACILITY, of(Notice.CARD_TAKEN_EARLY), List.of("K-201")));
        add(all, "P01-closed", new Screen.P01Closed(FACILITY, "K-107"));
    }

    private static void identity(List<Sample> all) {
        add(all, "P02", new IdentityScreen.P02Reading());
        add(
                all,
                "P03",
                new IdentityScreen.P03Method(Set.of(Method.FACE, Method.PIN, Method.VISUAL)));
        add(
                all,
                "P03-without-face",
                new IdentityScreen.P03Method(Set.of(Method.PIN, Method.VISUAL)));
        add(
                all,
                "P03-without-pin",
                new IdentityScreen.P03Method(Set.of(Method.FACE, Method.VISUAL)));
        all.add(
                new Sample(
                        "P03-countdown",
                        new IdentityScreen.P03Method(
                                Set.of(Method.FACE, Method.PIN, Method.VISUAL)),
                        OptionalInt.of(20)));
        add(all, "P04", new IdentityScreen.P04Face(empty(), true, false));
        add(all, "P04-only", new IdentityScreen.P04Face(empty(), false, true));
        for (FaceHint hint : FaceHint.values()) {
            add(all, "P04-" + hint, new IdentityScreen.P04Face(of(hint), true, false));
        }
        add(
                all,
                "P04-failed",
                new IdentityScreen.P04NotRecognised(Set.of(Method.PIN, Method.VISUAL), true));
        add(
                all,
                "P04-failed-twice",
                new IdentityScreen.P04NotRecognised(Set.of(Method.PIN, Method.VISUAL), false));
        add(all, "P05", new IdentityScreen.P05Pin(3, false, false, false));
        add(all, "P05-only", new IdentityScreen.P05Pin(3, false, false, true));
        add(all, "P05-wrong", new IdentityScreen.P05Pin(2, true, false, false));
        add(all, "P05-last", new IdentityScreen.P05Pin(1, true, false, false));
        add(all, "P05-checking", new IdentityScreen.P05Pin(3, false, true, false));
        add(all, "P06", new IdentityScreen.P06PinLocked(true));
        add(all, "P06-none-left", new IdentityScreen.P06PinLocked(false));
        add(all, "P07-password", new IdentityScreen.P07Password(false, 0, false));
        add(all, "P07-password-wrong", new IdentityScreen.P07Password(true, 0, false));
        add(all, "P07-password-wait", new IdentityScreen.P07Password(true, 30, false));
        add(all, "P07-password-checking", new IdentityScreen.P07Password(false, 0, true));
        add(all, "P07-compare", new IdentityScreen.P07Compare(false));
        add(all, "P07-compare-photo", new IdentityScreen.P07Compare(true));
        add(all, "P07-photo", new IdentityScreen.P07Photo(false));
        add(all, "P07-photo-shown", new IdentityScreen.P07Photo(true));
        LocalDate end = LocalDate.of(2026, 12, 24);
        add(
                all,
                "P10-soon",
                new IdentityScreen.P10Certificate(end, false, LocalDate.of(2027, 3, 31)));
        LocalDate ended = LocalDate.of(2026, 10, 3);
        add(
                all,
                "P10-expired",
                new IdentityScreen.P10Certificate(ended, true, LocalDate.of(2027, 1, 31)));
    }

    private static void consent(List<Sample> all) {
        List<ConsentQuestion> three = asked(3);
        add(all, "P11", new ConsentScreen.P11Consent(three, false));
        add(all, "P11-balanced", new ConsentScreen.P11Consent(three, true));
        add(all, "P11-under-40", new ConsentScreen.P11Consent(asked(2), false));
        add(all, "P11-with-records", new ConsentScreen.P11Consent(asked(4), true));
        add(all, "P11-beforehand", new ConsentScreen.P11Beforehand(choices(true, true, false)));
        add(
                all,
                "P11-beforehand-with-records",
                new ConsentScreen.P11Beforehand(choices(true, true, false, true)));
        ConsentQuestion[] questions = ConsentQuestion.values();
        for (ConsentQuestion question : questions) {
            add(
                    all,
                    "P12-" + question,
                    new ConsentScreen.P12Question(
                            question, question.ordinal() + 1, questions.length));
        }
        add(all, "P13", new ConsentScreen.P13Review(choices(true, false, true)));
        add(
                all,
                "P13-with-records",
                new ConsentScreen.P13Review(choices(true, false, true, false)));
        add(all, "P08", new ConsentScreen.P08Checking(0.45));
        add(all, "P09", new ConsentScreen.P09Apply());
        add(all, "P09-applying", new ConsentScreen.P09Applying());
        add(all, "P09-registered", new ConsentScreen.P09Registered());
        for (OfferQuestion offer : OfferQuestion.values()) {
            add(all, "P14-" + offer, new ConsentScreen.P14Offer(offer));
        }
    }

    private static void ends(List<Sample> all) {
        var agreed = choices(true, true, true);
        add(all, "P15", done("山田 花子", agreed));
        add(
                all,
                "P15-kana",
                new DoneScreen.P15Done(
                        of("●邊 太郎"), of("ワタナベ タロウ"), agreed, of(UNTIL), true, false));
        add(all, "P15-long-name", done("アレクサンドラ マリア フェルナンデス", agreed));
        add(
                all,
                "P15-name-hidden",
                new DoneScreen.P15Done(empty(), empty(), agreed, of(UNTIL), true, false));
        add(
                all,
                "P15-limit",
                new DoneScreen.P15Done(of("山田 花子"), empty(), agreed, of(UNTIL), true, true));
        add(
                all,
                "P15-nothing-agreed",
                new DoneScreen.P15Done(
                        of("山田 花子"), empty(), choices(false, false, false), empty(), true, false));
        add(
                all,
                "P15-not-asked",
                new DoneScreen.P15Done(of("山田 花子"), empty(), Map.of(), empty(), true, false));
        add(
                all,
                "P15b",
                new DoneScreen.P15Done(of("山田 花子"), empty(), agreed, empty(), false, false));
        add(all, "P16", new DoneScreen.P16Limit(false));
        add(all, "P16-answered", new DoneScreen.P16Limit(true));
        add(all, "P16-done", new DoneScreen.P16Done());
        add(all, "P17", new Screen.P17TakeCard(false));
        add(all, "P17-staff-told", new Screen.P17TakeCard(true));
        for (String code : FAILURES) {
            add(all, "P20-" + code, new Screen.P20Sorry(code, true));
        }
        add(all, "P20-011-without-card", new Screen.P20Sorry("011", false));
        add(all, "P20-001-without-card", new Screen.P20Sorry("001", false));
    }

    private static void add(List<Sample> all, String name, Screen screen) {
        all.add(new Sample(name, screen, OptionalInt.empty()));
    }

    private static DoneScreen.P15Done done(String name, Map<ConsentQuestion, Boolean> agreed) {
        return new DoneScreen.P15Done(of(name), empty(), agreed, of(UNTIL), true, false);
    }

    private static List<ConsentQuestion> asked(int first) {
        return List.of(ConsentQuestion.values()).subList(0, first);
    }

    /**
     * @param agreed to the first questions, in their order
     */
    private static Map<ConsentQuestion, Boolean> choices(Boolean... agreed) {
        var choices = new LinkedHashMap<ConsentQuestion, Boolean>();
        asked(agreed.length).forEach(q -> choices.put(q, agreed[q.ordinal()]));
        return choices;
    }
}
