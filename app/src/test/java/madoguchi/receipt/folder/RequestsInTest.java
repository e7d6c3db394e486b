package madoguchi.receipt.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.eligibility.CentreFault;
import madoguchi.eligibility.Eligibility;
import madoguchi.eligibility.SimulatedCentre;
import madoguchi.receipt.file.BadFile;
import madoguchi.receipt.file.Encoding;
import madoguchi.receipt.file.RequestFile;
import madoguchi.receipt.file.ResultFile;
import madoguchi.receipt.file.ResultMessage;
import madoguchi.receipt.file.ResultMessage.Reference;
import madoguchi.receipt.file.ResultMessage.Segment;
import madoguchi.receipt.file.Schemas;
import madoguchi.receipt.file.SearchInfo;
import madoguchi.store.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Requests out of Req, answers into Res. */
class RequestsInTest {

    private static final String REQUEST = "OQSsiquc01req_20261121-1.xml";
    private static final String ANSWER = "OQSsiquc01res_20261121-1.xml";

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws StoreFault {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() throws StoreFault {
        desk.close();
    }

    @Test
    void a_request_for_one_person_is_answered_and_goes_when_the_answer_is_there() throws Exception {
        desk.asks(REQUEST, request("  130012"));
        look();

        assertThat(desk.files("Req")).isEmpty();
        ResultMessage answer = answer();
        assertThat(answer.header().segment()).isEqualTo(Segment.DONE);
        assertThat(answer.header().reference()).isEqualTo(Reference.INSURED_NUMBER);
        assertThat(answer.header().fileIdentifier()).contains("mine");
        assertThat(answer.body().validity()).contains(1);
        assertThat(answer.body().asked().orElseThrow().insurerNumber()).isEqualTo("  130012");
        assertThat(answer.body().results().getFirst().name()).isEqualTo("見本●花子");
        assertThat(answer.body().results().getFirst().consents()).isEmpty();
        assertThat(desk.asked.getFirst().insurerNumber()).isEqualTo("00130012");
        assertThat(Schemas.RESULT.verdict(Files.readAllBytes(desk.part("Res").resolve(ANSWER))))
                .isEqualTo("valid");
    }

    @Test
    void a_request_that_cannot_be_answered_keeps_no_later_one_waiting() throws Exception {
        desk.disk =
                Desk.failing(
                        Desk.Step.WRITTEN,
                        file -> file.getFileName().toString().contains("20261121-1"),
                        () -> {
                            throw new IOException("no room");
                        });
        desk.asks(REQUEST, request("  130012"));
        desk.asks("OQSsiquc01req_20261121-2.xml", request("  130012"));
        look();

        assertThat(desk.files("Res")).containsExactly("OQSsiquc01res_20261121-2.xml");
        assertThat(desk.terminal.lookAtRequests()).as("told as trouble").isFalse();
        desk.disk = Disk.REAL;
        look();
        assertThat(desk.files("Res")).contains(ANSWER);
        assertThat(desk.files("Req")).isEmpty();
    }

    @Test
    void trouble_with_requests_is_said_once_and_so_is_its_end_whatever_the_results_do()
            throws Exception {
        desk.disk =
                Desk.failing(
                        Desk.Step.WRITTEN,
                        file -> file.startsWith(desk.part("Res")),
                        () -> {
                            throw new IOException("no room");
                        });
        desk.asks(REQUEST, request("  130012"));
        try (Said said = new Said()) {
            for (int i = 0; i < 4; i++) {
                look();
                assertThat(desk.terminal.lookAtResults()).isTrue();
            }
            desk.disk = Disk.REAL;
            look();
            look();

            assertThat(said.words())
                    .containsExactly(
                            "hand-over: requests: the folder cannot be used: java.io.IOException: no room",
                            "hand-over: requests: works again");
        }
    }

    /** What the log hears. */
    private static final class Said implements AutoCloseable {
        private final Logger log = (Logger) LoggerFactory.getLogger(FileHandOver.class);
        private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

        Said() {
            log.setLevel(Level.INFO);
            log.addAppender(heard);
            heard.start();
        }

        List<String> words() {
            return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }

        @Override
        public void close() {
            log.detachAppender(heard);
            log.setLevel(null);
        }
    }

    @Test
    void who_asked_leaves_a_trace_that_names_nobody() throws Exception {
        desk.asks(REQUEST, request("01130012"));
        look();

        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + desk.data.resolve("madoguchi.db"));
                var query = connection.createStatement();
                var rows = query.executeQuery("SELECT event, code, visit FROM audit")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("INQUIRY");
            assertThat(rows.getString(2)).isEqualTo("OQSCD006-1");
            assertThat(rows.getString(3)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            hello                                                     | MADO-901
            ''                                                        | MADO-901
            <!DOCTYPE x [<!ENTITY a 'b'>]><XmlMsg>&a;</XmlMsg>        | MADO-902
            HUGE                                                      | MADO-903
            <XmlMsg><MessageHeader/><MessageBody/></XmlMsg>           | MADO-904
            <Weight>80</Weight>                                       | MADO-904
            TWO                                                       | MADO-905
            OTHER                                                     | MADO-906
            """)
    void what_is_no_request_is_answered_with_what_is_wrong(String what, String code)
            throws Exception {
        desk.asks(
                REQUEST,
                switch (what) {
                    case "HUGE" -> " ".repeat(ResultFile.MAX_BYTES + 1);
                    case "TWO" ->
                            request("01130012")
                                    .replaceAll("(?s)(<Qualification.*</Qual[A-Za-z]*>)", "$1$1");
                    case "OTHER" -> request("01130012").replace("1312345678", "1312345679");
                    case "<Weight>80</Weight>" ->
                            request("01130012").replace("<Birthdate>", what + "<Birthdate>");
                    default -> what;
                });
        look();
        desk.passes(RequestsIn.HALF_WRITTEN);
        look();

        assertThat(answer().header().segment()).isEqualTo(Segment.FAILED);
        assertThat(answer().header().error().orElseThrow().code()).isEqualTo(code);
        assertThat(answer().body().validity()).isEmpty();
        assertThat(desk.files("Req")).isEmpty();
        assertThat(desk.asked).isEmpty();
        assertThat(Schemas.RESULT.verdict(Files.readAllBytes(desk.part("Res").resolve(ANSWER))))
                .isEqualTo("valid");
    }

    @Test
    void a_request_that_is_still_being_written_is_waited_for() throws Exception {
        String whole = request("01130012");
        desk.asks(REQUEST, whole.substring(0, 200));
        look();
        look();
        assertThat(desk.files("Res")).isEmpty();

        desk.asks(REQUEST, whole);
        look();

        assertThat(answer().header().segment()).isEqualTo(Segment.DONE);
    }

    @Test
    void a_terminal_that_was_killed_between_answer_and_request_does_not_ask_again()
            throws Exception {
        desk.asks(REQUEST, request("01130012"));
        look();
        byte[] first = Files.readAllBytes(desk.part("Res").resolve(ANSWER));
        desk.asks(REQUEST, request("01130012"));
        desk.restart();
        look();

        assertThat(desk.files("Req")).isEmpty();
        assertThat(Files.readAllBytes(desk.part("Res").resolve(ANSWER))).isEqualTo(first);
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void an_answer_to_somebody_else_is_not_overwritten_and_the_request_waits() throws Exception {
        desk.asks(REQUEST, request("01130012"));
        look();
        desk.asks(REQUEST, request("01130013"));
        desk.terminal.lookAtRequests();
        assertThat(desk.terminal.lookAtRequests()).isFalse();
        assertThat(answer().body().asked().orElseThrow().insurerNumber()).isEqualTo("01130012");

        Files.delete(desk.part("Res").resolve(ANSWER));
        assertThat(desk.terminal.lookAtRequests()).isTrue();
        assertThat(answer().body().asked().orElseThrow().insurerNumber()).isEqualTo("01130013");
    }

    @Test
    void a_centre_that_does_not_answer_is_said_with_its_failure() throws Exception {
        desk.centre =
                _ -> {
                    throw new CentreFault.Unreachable("nobody there");
                };
        desk.asks(REQUEST, request("01130012"));
        look();

        assertThat(answer().header().error().orElseThrow().code()).isEqualTo("MADO-911");
        assertThat(answer().header().error().orElseThrow().message()).contains("011");
        assertThat(answer().body().asked()).isPresent();
    }

    @Test
    void nobody_and_several_are_answers_without_a_record() throws Exception {
        desk.centre = _ -> new Eligibility.NotFound();
        desk.asks(REQUEST, request("01130012"));
        look();
        assertThat(answer().body().validity()).contains(4);
        assertThat(answer().body().results()).isEmpty();

        Files.delete(desk.part("Res").resolve(ANSWER));
        desk.centre =
                _ -> new Eligibility.Several(List.of(SimulatedCentre.HANAKO, Desk.somebodyElse()));
        desk.asks(REQUEST, request("01130013"));
        look();
        assertThat(answer().body().validity()).contains(5);
        assertThat(answer().body().results()).isEmpty();
    }

    @Test
    void an_answer_that_nobody_takes_in_a_day_is_removed() throws Exception {
        desk.asks(REQUEST, request("01130012"));
        look();
        desk.passes(Desk.STAY.plusSeconds(1));
        look();
        assertThat(desk.files("Res")).isEmpty();
    }

    @Test
    void every_one_of_many_requests_is_answered_and_other_files_are_left_alone() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            desk.asks("OQSsiquc01req_a-%d.xml".formatted(i), request("011300" + i));
            expected.add("OQSsiquc01res_a-%d.xml".formatted(i));
        }
        desk.asks("OQSmuquc01req_bulk.xml", "bulk");
        Files.createSymbolicLink(
                desk.part("Req").resolve("OQSsiquc01req_link.xml"),
                desk.part("Req").resolve("OQSmuquc01req_bulk.xml"));
        look();

        assertThat(desk.files("Res")).isEqualTo(expected);
        assertThat(desk.files("Req"))
                .containsExactly("OQSmuquc01req_bulk.xml", "OQSsiquc01req_link.xml");
    }

    /** A request is looked at twice before it counts as whole. */
    private void look() {
        desk.terminal.lookAtRequests();
        desk.terminal.lookAtRequests();
    }

    private ResultMessage answer() throws IOException, BadFile {
        return ResultFile.read(Files.readAllBytes(desk.part("Res").resolve(ANSWER)));
    }

    private static String request(String insurer) {
        return new String(
                new RequestFile(
                                "1312345678",
                                Optional.of("mine"),
                                new SearchInfo(
                                        insurer,
                                        Optional.empty(),
                                        "4567",
                                        Optional.empty(),
                                        SimulatedCentre.HANAKO.born(),
                                        Optional.empty(),
                                        Optional.of("row 7")))
                        .bytes(Encoding.UTF_8),
                UTF_8);
    }
}
