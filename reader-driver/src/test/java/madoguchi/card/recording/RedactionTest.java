package madoguchi.card.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.ReaderDecorator;
import madoguchi.card.mynumber.CardProbe;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.virtual.Fault;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;

/** A recording may be sent to anybody. */
class RedactionTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Four bytes say something; what any card of the kind says is not a secret. */
    private static final int WINDOW = 4;

    private static final List<String> EVERY_CARDS =
            List.of(
                    HEX.formatHex("JPKIAPICCTOKEN2".getBytes(StandardCharsets.US_ASCII))
                            + "20".repeat(17),
                    "D392F000260100000001",
                    "D3921000310001010402",
                    "D3921000310001010408",
                    "A0000002310100000000000000000000",
                    "D392F0004F0200000000000000000000");

    private final List<String> lines = new ArrayList<>();
    private final List<String> data = new ArrayList<>();

    /** Keeps what the recording must not: all data of commands and answers. */
    private final class Spy extends ReaderDecorator {

        Spy(CardReader inner) {
            super(inner);
        }

        @Override
        protected CardLink decorated(CardLink link) {
            return new CardLink() {
                @Override
                public byte[] atr() {
                    return link.atr();
                }

                @Override
                public byte[] exchange(byte[] command, Duration limit) throws CardFault {
                    data.add(HEX.formatHex(command, Math.min(5, command.length), command.length));
                    byte[] answer = link.exchange(command, limit);
                    data.add(HEX.formatHex(answer, 0, Math.max(0, answer.length - 2)));
                    return answer;
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        }
    }

    private String text() {
        return String.join("\n", lines);
    }

    private RecordingReader recording(CardReader reader) {
        return new RecordingReader(new Spy(reader), lines::add);
    }

    /** Everything that is on the card is read and recorded. */
    private void readAll(CardReader reader) throws Exception {
        var printed = TestCards.card("ordinary").printed().orElseThrow();
        PatientVisit.over(reader, printed);
        CardProbe.of(reader.open(TestCards.LIMIT));
        try (CardLink link = reader.open(TestCards.LIMIT)) {
            MyNumberCard.recognise(link, TestCards.LIMIT).text().read(printed);
            ask(link, "00A4040C0AD3921000310001010408");
            ask(link, "002000910431323334");
            for (String file : List.of("81", "82", "83", "84")) {
                ask(link, "00B0" + file + "0000");
            }
            ask(link, "00B0810003"); // short answers and odd places too
            ask(link, "00B0810306");
            ask(link, "00B0820020");
            ask(link, "00A4040C0AD392F000260100000001");
            ask(link, "0020009B06" + HEX.formatHex("ABC123".getBytes(StandardCharsets.US_ASCII)));
            ask(link, "00B0810000");
            ask(link, "00240198" + "0431323334");
            ask(link, "00200098083132333431323334");
        }
    }

    private static void ask(CardLink link, String command) throws CardFault {
        link.exchange(HexFormat.of().parseHex(command), TestCards.LIMIT);
    }

    @Test
    void nothingOfWhatWasSentOrReadStandsInTheFile() throws Exception {
        readAll(recording(TestCards.readerWith("ordinary")));
        assertThat(data.stream().mapToInt(String::length).sum()).isGreaterThan(30_000);
        String told = text().replaceAll("open [0-9A-F]+", "open");
        for (String known : EVERY_CARDS) {
            told = told.replace(known, "");
        }
        // tag and length of a certificate or a record
        String written =
                told.replaceAll("begins=(30|7F21|FF[1-5]0)8[12]([0-9A-F]{2}){1,2} ", "begins= ");
        for (String secret : data) {
            for (int at = 0; at + 2 * WINDOW <= secret.length(); at += 2) {
                assertThat(written).doesNotContain(secret.substring(at, at + 2 * WINDOW));
            }
        }
    }

    @Test
    void thePersonasSecretsAreNotInItInAnyForm() throws Exception {
        readAll(recording(TestCards.readerWith("ordinary")));
        for (String secret :
                List.of(
                        "1234",
                        "ABC123",
                        "999000001376",
                        "2741",
                        "山田",
                        "一郎",
                        "見本県",
                        "19810412",
                        "1981-04-12",
                        "560412",
                        "56041220352741")) {
            String hex = HEX.formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(text()).doesNotContain(hex, "=" + secret, "#" + secret, " " + secret);
        }
        assertThat(text()).doesNotContain("山", "見本");
    }

    @Test
    void garbledAnswersGiveNothingAway() throws Exception {
        for (int cut = 0; cut < 12; cut++) {
            VirtualReader reader = TestCards.readerWith("ordinary");
            FaultyReader faulty = new FaultyReader(reader, reader::take, _ -> {});
            faulty.plan(FaultPlan.always(new Fault.Truncate(cut)));
            try (CardLink link = recording(faulty).open(TestCards.LIMIT)) {
                ask(link, "00A4040C0AD3921000310001010408");
                ask(link, "00A4040C0AD3921000310001010408");
                ask(link, "002000910431323334");
                ask(link, "00B0810000");
                ask(link, "00B0810306");
            }
        }
        assertThat(text()).doesNotContain("3939", "FF100C39", "313337");
    }

    @Test
    void whateverIsSentOnlyTheNameInASelectIsTold() throws Exception {
        Random random = new Random(3);
        try (CardLink link = recording(TestCards.readerWith("ordinary")).open(TestCards.LIMIT)) {
            for (int i = 0; i < 2_000; i++) {
                byte[] command = new byte[4 + random.nextInt(40)];
                random.nextBytes(command);
                command[1] = command[1] == (byte) 0xA4 ? 0 : command[1];
                link.exchange(command, TestCards.LIMIT);
            }
        }
        assertThat(lines.stream().filter(line -> line.contains("=")))
                .as("no data of a command, no beginning of an answer")
                .isEmpty();
        assertThat(lines).hasSizeGreaterThan(2_000);
    }
}
