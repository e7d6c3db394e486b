package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Quote;
import madoguchi.screen.S03VisualMode;
import madoguchi.screen.S04Fallback;
import madoguchi.screen.S04Fallback.Option;
import madoguchi.screen.S04Fallback.Question;
import madoguchi.screen.S04Fallback.Said;
import madoguchi.screen.S05Declaration;
import madoguchi.screen.S05Declaration.Choice;
import madoguchi.screen.S05Declaration.Field;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Notice;
import madoguchi.screen.S05Declaration.Remark;
import madoguchi.screen.S06Care;

/** What staff see when a check did not succeed. All persons are invented. */
final class FallbackSamples {

    private static final String CLAIM = "医療機関・薬局での資格確認とレセプト請求（令和6年12月2日以降の取扱い）";

    private FallbackSamples() {}

    static SequencedMap<String, DeskScreen> all() {
        SequencedMap<String, DeskScreen> all = new LinkedHashMap<>();
        visualMode(all);
        fallback(all);
        declaration(all);
        care(all);
        return all;
    }

    // ---- S03

    private static void visualMode(Map<String, DeskScreen> all) {
        for (S03VisualMode.Mode mode : S03VisualMode.Mode.values()) {
            all.put("S03-" + mode, new S03VisualMode(mode, empty(), false, empty()));
        }
        all.put(
                "S03",
                new S03VisualMode(S03VisualMode.Mode.OFF, of(LocalTime.of(9, 32)), false, empty()));
        all.put(
                "S03-wanted",
                new S03VisualMode(
                        S03VisualMode.Mode.OFF,
                        empty(),
                        false,
                        of(S03VisualMode.Action.SWITCH_ON)));
        all.put(
                "S03-forgotten",
                new S03VisualMode(S03VisualMode.Mode.ON, of(LocalTime.of(9, 32)), true, empty()));
    }

    // ---- S04

    private static void fallback(Map<String, DeskScreen> all) {
        question(all, Question.WHAT, List.of(), range(Option.NOT_IDENTIFIED, Option.DISASTER));
        List<Said> failed = List.of(new Said(Question.WHAT, Option.NOT_IDENTIFIED));
        question(all, Question.VISUAL, failed, range(Option.IDENTIFIED, Option.CANNOT_LOOK));
        List<Said> outage = List.of(new Said(Question.WHAT, Option.OUTAGE));
        question(all, Question.CARD, outage, range(Option.YES, Option.NO));
        List<Said> card =
                Stream.concat(outage.stream(), Stream.of(new Said(Question.CARD, Option.YES)))
                        .toList();
        question(all, Question.PAPER, card, range(Option.PORTAL, Option.NO_PAPER));
        question(all, Question.VISIT, card, range(Option.FIRST_VISIT, Option.RETURN_VISIT));
        question(all, Question.RECORDS, card, range(Option.YES, Option.NO));
        all.put(
                "S04-identified",
                new S04Fallback(failed, empty(), List.of(), of(new S04Fallback.Identified())));
        all.put("S04-advice", new S04Fallback(failed, empty(), List.of(), of(advised("FALLBACK"))));
        all.put("S04-outage", new S04Fallback(outage, empty(), List.of(), of(outage())));
    }

    private static void question(
            Map<String, DeskScreen> all, Question asked, List<Said> said, List<Option> options) {
        all.put("S04-" + asked, new S04Fallback(said, of(asked), options, empty()));
    }

    private static List<Option> range(Option first, Option last) {
        return Stream.of(Option.values())
                .filter(option -> option.compareTo(first) >= 0 && option.compareTo(last) <= 0)
                .toList();
    }

    private static S04Fallback.Advised advised(String route) {
        return new S04Fallback.Advised(
                route,
                List.of(
                        step("PORTAL", false, "PORTAL_AND_CARD"),
                        step("CERTIFICATE", false, "CERTIFICATE_LIKE_CARD"),
                        step(
                                "DECLARATION",
                                true,
                                "DECLARATION",
                                "DECLARATION_LATER",
                                "DECLARATION_THROWN_AWAY"),
                        step("ASK_INSURER", true)),
                of(quote("CLAIM_IN_ORDER")),
                List.of(
                        choice("CURRENT", "CLAIM_CURRENT"),
                        choice("PAST", "CLAIM_PAST", "CLAIM_PAST_INVALID"),
                        choice("UNKNOWN", "CLAIM_UNKNOWN", "CLAIM_UNKNOWN_NAME")),
                of(new S04Fallback.Sevens("77777777", empty(), of("7777777"))),
                List.of(quote("RIGHT_SHARE"), quote("NEVER_ALL_OF_IT")),
                true);
    }

    private static S04Fallback.Advised outage() {
        return new S04Fallback.Advised(
                "OUTAGE",
                List.of(
                        step("WATCH_STATUS", true, "OUTAGE_STATUS"),
                        step("NOTE_CARD_FACE", true, "OUTAGE_FIRST_VISIT", "OUTAGE_FOUR_ITEMS"),
                        step("PAPER_PRESCRIPTION", true, "OUTAGE_PRESCRIPTION"),
                        step("CHECK_LATER", true, "OUTAGE_LATER")),
                empty(),
                List.of(choice("CURRENT", "CLAIM_CURRENT")),
                empty(),
                List.of(quote("OUTAGE_SHARE")),
                false);
    }

    private static S04Fallback.Step step(String way, boolean possible, String... passages) {
        return new S04Fallback.Step(way, possible, quotes(passages));
    }

    private static S04Fallback.Choice choice(String claim, String... passages) {
        return new S04Fallback.Choice(claim, quotes(passages));
    }

    private static List<Quote> quotes(String... passages) {
        return Stream.of(passages).map(FallbackSamples::quote).toList();
    }

    private static Quote quote(String passage) {
        return new Quote(passage, "001", CLAIM);
    }

    // ---- S05

    private static void declaration(Map<String, DeskScreen> all) {
        all.put(
                "S05",
                declaration(
                        choices(empty(), true), Map.of(), List.of(), List.of(), empty(), empty()));
        List<Notice> notices =
                List.of(
                        new S05Declaration.Printed("2026-11-21-3"),
                        new S05Declaration.Saved("2026-11-21-3"),
                        new S05Declaration.EmptyPrinted(),
                        new S05Declaration.EmptySaved("/var/lib/madoguchi/forms/declaration.pdf"),
                        new S05Declaration.Lacking("2026-11-21-3", "𰻞"),
                        new S05Declaration.Destroyed("2026-09-30-1"),
                        new S05Declaration.DayUnread(),
                        new S05Declaration.CouldNot());
        for (Notice notice : notices) {
            all.put(
                    "S05-" + notice.getClass().getSimpleName(),
                    declaration(
                            choices(of("UNKNOWN"), false),
                            filled(),
                            List.of(
                                    new Remark(Field.SHARE, "SHARE", "ASK_INSURER", false),
                                    new Remark(Field.KANA, "KANA", "NOT_KANA", true)),
                            List.of(
                                    new Kept("2026-09-30-1", true),
                                    new Kept("2026-11-21-2", false)),
                            of("2026-09-30-1"),
                            of(notice)));
        }
    }

    private static S05Declaration declaration(
            List<Choice> choices,
            Map<Field, String> lines,
            List<Remark> remarks,
            List<Kept> kept,
            Optional<String> finishing,
            Optional<Notice> notice) {
        return new S05Declaration(
                choices,
                lines,
                remarks,
                kept.isEmpty() ? OptionalInt.of(30) : OptionalInt.empty(),
                kept.isEmpty()
                        ? empty()
                        : of(new S05Declaration.Copy(LocalTime.of(9, 32), "ミホン ハナコ")),
                kept,
                finishing,
                notice);
    }

    private static List<Choice> choices(Optional<String> share, boolean old) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(Field.FORM, of("OF_2024_12"), "OF_2023", "OF_2024_12"));
        choices.add(choice(Field.ELIGIBLE, share.map(_ -> "YES"), "YES"));
        choices.add(
                choice(
                        Field.SCHEME,
                        share.map(_ -> "LATE_ELDERLY"),
                        "EMPLOYEES",
                        "NATIONAL",
                        "LATE_ELDERLY",
                        "OTHER",
                        "UNKNOWN"));
        if (old) {
            choices.add(choice(Field.ISSUED, empty(), "WITHIN_A_MONTH", "BEFORE", "UNKNOWN"));
        }
        choices.add(choice(Field.SHARE, share, "THIRTY", "TWENTY", "TEN", "UNKNOWN"));
        choices.add(
                choice(
                        Field.ERA,
                        share.map(_ -> "SHOWA"),
                        "MEIJI",
                        "TAISHO",
                        "SHOWA",
                        "HEISEI",
                        "REIWA"));
        choices.add(choice(Field.SEX, share.map(_ -> "FEMALE"), "MALE", "FEMALE"));
        return choices;
    }

    private static Choice choice(Field field, Optional<String> chosen, String... options) {
        return new Choice(field, List.of(options), chosen);
    }

    private static Map<Field, String> filled() {
        Map<Field, String> lines = new EnumMap<>(Field.class);
        lines.put(Field.INSURER, "見本県後期高齢者医療広域連合");
        lines.put(Field.NAME, "見本 花子");
        lines.put(Field.KANA, "見本 ハナコ");
        lines.put(Field.BORN, "25-3-9");
        lines.put(Field.ADDRESS, "見本県見本市中央町7丁目23番6号");
        lines.put(Field.PHONE, "090-0000-0000");
        return lines;
    }

    // ---- S06

    private static void care(Map<String, DeskScreen> all) {
        all.put("S06", new S06Care(empty(), false, List.of(), empty(), List.of(unequal())));
        all.put(
                "S06-none",
                new S06Care(empty(), true, List.of(), empty(), List.of(unequal(), unknown())));
        List<S06Care.Row> rows =
                List.of(
                        new S06Care.Row(
                                "9",
                                LocalTime.of(10, 5),
                                of("●邊 太郎"),
                                of("ワタナベ タロウ"),
                                List.of("DOT", "BLANK_ADDRESS")),
                        new S06Care.Row(
                                "8",
                                LocalTime.of(9, 58),
                                of("見本 花子"),
                                of("ミホン ハナコ"),
                                List.of("LOW_RATIO_HIGH_LIMIT")),
                        new S06Care.Row(
                                "7", LocalTime.of(9, 41), empty(), empty(), List.of("NOT_FOUND")));
        all.put(
                "S06-rows",
                new S06Care(empty(), true, rows, empty(), List.of(unequal(), unknown())));
        all.put(
                "S06-picked",
                new S06Care(of(LocalDate.of(2025, 9, 9)), true, rows, of("8"), List.of(unequal())));
    }

    private static S06Care.Case unequal() {
        return new S06Care.Case(
                "LOW_RATIO_HIGH_LIMIT",
                "ASK_INSURER",
                "IN_THE_RESULT",
                List.of(
                        new Quote("RATIO_AND_LIMIT", "004", "ケース5"),
                        new Quote("ASK_INSURER_AMOUNT", "004", "ケース5")));
    }

    private static S06Care.Case unknown() {
        return new S06Care.Case(
                "NOT_FOUND", "FALL_BACK", "IN_THE_RESULT", quotes("CLAIM_UNKNOWN_NAME"));
    }
}
