package madoguchi.ui;

import static java.util.Optional.empty;
import static java.util.Optional.of;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Lamp;
import madoguchi.screen.S02Today;
import madoguchi.screen.S02Today.Call;
import madoguchi.screen.S02Today.Cover;
import madoguchi.screen.S02Today.Detail;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Line;
import madoguchi.screen.S02Today.Mark;
import madoguchi.screen.S02Today.Missed;
import madoguchi.screen.S02Today.Notice;
import madoguchi.screen.S02Today.Part;
import madoguchi.screen.S02Today.Row;
import madoguchi.screen.S02Today.Span;
import madoguchi.screen.S02Today.Status;
import madoguchi.screen.S02Today.Way;
import madoguchi.screen.S02Today.What;
import madoguchi.screen.S02Today.Why;

/** 受付一覧 in {@link DeskSamples}. All persons are invented. */
final class TodaySamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private TodaySamples() {}

    static SequencedMap<String, DeskScreen> all() {
        SequencedMap<String, DeskScreen> all = new LinkedHashMap<>();
        all.put("S02", today(rows(), missed(), List.of(), 0, empty(), empty()));
        all.put("S02-nobody", today(List.of(), List.of(), List.of(), 0, empty(), empty()));
        all.put(
                "S02-searched",
                new S02Today(
                        new Span.Day(DAY.minusDays(1), false),
                        "やま",
                        of(How.PIN),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        List.of(),
                        12,
                        empty(),
                        empty()));
        all.put("S02-calls", today(rows(), missed(), calls(), 12, empty(), empty()));
        all.put("S02-unfetched", unfetched());
        for (Notice notice : Notice.values()) {
            all.put("S02-open-" + notice, open(Way.HANDED_OVER, of(notice)));
        }
        for (Way way : Way.values()) {
            all.put("S02-way-" + way, open(way, empty()));
        }
        return all;
    }

    private static S02Today today(
            List<Row> rows,
            List<Missed> missed,
            List<Call> calls,
            int unfetched,
            Optional<Detail> open,
            Optional<Notice> notice) {
        return new S02Today(
                new Span.Day(DAY, true),
                "",
                empty(),
                status(),
                calls,
                unfetched,
                rows,
                missed,
                rows.size() + missed.size(),
                open,
                notice);
    }

    private static S02Today open(Way way, Optional<Notice> notice) {
        Row row =
                row(
                        3,
                        DAY.atTime(9, 41),
                        of("山田 花子"),
                        of("ヤマダ ハナコ"),
                        How.FACE,
                        Cover.VALID,
                        3,
                        way,
                        Set.of());
        Detail detail =
                new Detail(
                        row,
                        way == Way.HANDED_OVER,
                        List.of("DOT", "LOW_RATIO_HIGH_LIMIT"),
                        Stream.of(What.values()).map(what -> new Line(what, value(what))).toList());
        return today(rows(), missed(), List.of(), 0, of(detail), notice);
    }

    /** Every way in which a result may be stuck. */
    private static S02Today unfetched() {
        List<Way> ways =
                List.of(
                        Way.NEVER_FETCHED,
                        Way.OUT_OF_DATE,
                        Way.FOLDER,
                        Way.CONFLICT,
                        Way.GONE,
                        Way.LYING);
        List<Row> rows =
                IntStream.range(0, ways.size())
                        .mapToObj(
                                i ->
                                        row(
                                                i,
                                                DAY.minusDays(i + 1).atTime(16, 40 + i),
                                                ways.get(i) == Way.GONE ? empty() : of("山田 花子"),
                                                ways.get(i) == Way.GONE ? empty() : of("ヤマダ ハナコ"),
                                                How.FACE,
                                                Cover.VALID,
                                                3,
                                                ways.get(i),
                                                Set.of(Mark.CONSENT_OVER)))
                        .toList();
        return new S02Today(
                new Span.Unfetched(),
                "",
                empty(),
                status(),
                List.of(),
                rows.size(),
                rows,
                List.of(),
                rows.size(),
                empty(),
                empty());
    }

    private static List<Status> status() {
        return List.of(
                new Status(Part.READER, Lamp.GOOD, empty()),
                new Status(Part.CAMERA, Lamp.CAUTION, empty()),
                new Status(Part.CENTRE, Lamp.BAD, of("011")),
                new Status(Part.HAND_OVER, Lamp.UNKNOWN, empty()),
                new Status(Part.STORE, Lamp.BAD, empty()));
    }

    private static List<Call> calls() {
        return Stream.of(Why.values())
                .map(why -> new Call(why, 3, of(LocalTime.of(9, 40))))
                .toList();
    }

    private static List<Missed> missed() {
        return List.of(
                new Missed(DAY.atTime(9, 36), of(How.PIN), "K-106"),
                new Missed(DAY.atTime(8, 35), empty(), "002"));
    }

    private static List<Row> rows() {
        return List.of(
                row(
                        3,
                        DAY.atTime(9, 41),
                        of("山田 花子"),
                        of("ヤマダ ハナコ"),
                        How.FACE,
                        Cover.VALID,
                        3,
                        Way.HANDED_OVER,
                        Set.of()),
                row(
                        2,
                        DAY.atTime(9, 32),
                        of("●邊 太郎"),
                        of("ワタナベ タロウ"),
                        How.VISUAL,
                        Cover.INVALID,
                        1,
                        Way.WAITING,
                        Set.of(Mark.ENROLLED_NOW, Mark.CONSENT_OVER)),
                row(
                        1,
                        DAY.atTime(8, 58),
                        empty(),
                        empty(),
                        How.PIN,
                        Cover.NOT_FOUND,
                        0,
                        Way.LYING,
                        Set.of(Mark.CONSENT_NOT_REGISTERED)),
                row(
                        0,
                        DAY.atTime(8, 40),
                        of("アレクサンドラ マリア フェルナンデス"),
                        of("アレクサンドラ マリア フェルナンデス"),
                        How.PIN,
                        Cover.SUPERSEDED,
                        2,
                        Way.FOLDER,
                        Set.of()),
                row(
                        4,
                        DAY.atTime(8, 31),
                        empty(),
                        empty(),
                        How.FACE,
                        Cover.SEVERAL,
                        2,
                        Way.HANDED_OVER,
                        Set.of()));
    }

    private static Row row(
            long key,
            LocalDateTime at,
            Optional<String> name,
            Optional<String> kana,
            How method,
            Cover cover,
            int agreed,
            Way way,
            Set<Mark> marks) {
        return new Row(
                Long.toString(key),
                at,
                name,
                kana,
                method,
                cover,
                agreed,
                agreed == 0 ? 0 : 4,
                way,
                marks);
    }

    private static String value(What what) {
        return switch (what) {
            case BIRTH_DATE -> "1957-04-12";
            case ADDRESS -> "東京都千代田区丸の内九丁目9番9号";
            case INSURER -> "99990001 みなと健康保険組合";
            case INSURED_SYMBOL -> "みなと・42";
            case INSURED_NUMBER -> "1234567";
            case BRANCH -> "01";
            case COPAY -> "30 %";
            case VALID_FROM -> "2021-04-01";
            case VALID_UNTIL -> "2028-03-31";
            case CONSENTS -> "手術 診療 お薬";
            case CONSENT_UNTIL -> "2026-11-22 9:41";
            case PATIENT_NUMBER -> "000042";
        };
    }
}
