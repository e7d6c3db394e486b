package madoguchi.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.MatchingNumberB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is publicly known of the card, fact by fact: every application, file, key and opener. */
class CardFactsTest {

    private static final Map<String, String> APPLICATIONS =
            Map.of(
                    "JPKI", "D392F000260100000001",
                    "SURFACE", "D3921000310001010402",
                    "TEXT", "D3921000310001010408",
                    "RESIDENT", "D3921000310001010401",
                    "COMMON", "D3921000310001010100",
                    "ISD", "A0000001510000");

    private VirtualCard card;

    @BeforeEach
    void putDown() {
        card = powered("ordinary");
    }

    private static VirtualCard powered(String persona) {
        VirtualCard card = TestCards.card(persona);
        card.powerOn();
        card.process(new byte[4]); // lost: the first after power-up
        return card;
    }

    private String send(String hex) {
        byte[] command = HexFormat.of().parseHex(hex.replace(" ", ""));
        return HexFormat.of().withUpperCase().formatHex(card.process(command));
    }

    private void select(String application) {
        String name = APPLICATIONS.get(application);
        assertThat(send("00A4040C%02X".formatted(name.length() / 2) + name)).isEqualTo("9000");
    }

    private String present(String key, String secret) {
        return send("002000%02X%02X".formatted(0x80 | hex(key), secret.length()) + ascii(secret));
    }

    private static String ascii(String text) {
        return HexFormat.of().formatHex(Holding.ascii(text));
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }

    @ParameterizedTest(name = "{0}/{1} is opened by {2}: {4}")
    @CsvSource({
        "JPKI, 0001, 1B, ABC123, 3082, certificate for signatures",
        "JPKI, 0002, , , 3082, its authority",
        "JPKI, 0006, , , 4A504B494150494343544F4B454E322020, token",
        "JPKI, 0008, , , 8F8F00, what is present",
        "JPKI, 000A, , , 3082, certificate for authentication",
        "JPKI, 000B, , , 3082, its authority",
        "SURFACE, 0001, 11, 560412, FF10, birth date",
        "SURFACE, 0002, 12, 56041220352741, FF20, face",
        "SURFACE, 0002, 13, 999000001376, FF20, face",
        "SURFACE, 0003, , , FF30, identification and municipality",
        "SURFACE, 0004, , , 7F21, the municipality's certificate",
        "SURFACE, 0005, 13, 999000001376, FF40, picture of the number",
        "TEXT, 0001, 11, 1234, FF100C, the number",
        "TEXT, 0001, 14, 999000001376, FF100C, the number",
        "TEXT, 0002, 11, 1234, FF20, name address birth date sex",
        "TEXT, 0002, 15, 56041220352741, FF20, name address birth date sex",
        "TEXT, 0003, 11, 1234, FF30, hashes and signature",
        "TEXT, 0004, , , 7F21, the municipality's certificate",
        "TEXT, 0005, , , FF40, about the application",
        "TEXT, 0006, 11, 1234, A1, key for a session",
        "TEXT, 0007, 11, 1234, FF50, key of the application",
        "RESIDENT, 0002, 1C, 1234, 39, reference to a key",
    })
    void aFileIsReadInThreeWaysOnceItsKeyWasPresented(
            String application, String file, String key, String secret, String begins) {
        select(application);
        int id = hex(file);
        if (key != null) {
            assertThat(send("00B0%02X0010".formatted(0x80 | id))).as("closed").isEqualTo("6982");
            assertThat(send("00B0%02XFF10".formatted(0x80 | id))).as("anywhere").isEqualTo("6982");
            assertThat(present(key, secret)).isEqualTo("9000");
        }
        String read = send("00B0%02X0000".formatted(0x80 | id));
        assertThat(read).startsWith(begins).endsWith("9000");
        assertThat(send("00B0000000")).as("it is current now").isEqualTo(read);
        assertThat(send("00A4020C02" + file)).isEqualTo("9000");
        assertThat(send("00B0000000")).as("by its identifier").isEqualTo(read);
        assertThat(send("00B07FFF01")).as("beyond its end").isEqualTo("6B00");
    }

    @ParameterizedTest(name = "{0}/{1} is not opened by {2}")
    @CsvSource({
        "JPKI, 0001, 18, 1234",
        "SURFACE, 0002, 11, 560412",
        "SURFACE, 0005, 12, 56041220352741",
        "SURFACE, 0001, 12, 56041220352741",
        "TEXT, 0001, 15, 56041220352741",
        "TEXT, 0002, 14, 999000001376",
    })
    void theOtherKeysDoNotOpenIt(String application, String file, String key, String secret) {
        select(application);
        assertThat(present(key, secret)).isEqualTo("9000");
        assertThat(send("00B0%02X0010".formatted(0x80 | hex(file)))).isEqualTo("6982");
    }

    @ParameterizedTest(name = "{0}/{1} has {2}")
    @CsvSource({
        "JPKI, 18, 63C3",
        "JPKI, 1B, 63C5",
        "SURFACE, 11, 6300",
        "SURFACE, 12, 63CA",
        "SURFACE, 13, 63CA",
        "TEXT, 11, 63C3",
        "TEXT, 12, 63C0",
        "TEXT, 14, 63CA",
        "TEXT, 15, 63CA",
        "RESIDENT, 1C, 63C3",
        "COMMON, 1C, 63C3",
    })
    void aKeyTellsItsTriesForNothing(String application, String key, String tries) {
        select(application);
        for (int i = 0; i < 3; i++) {
            assertThat(send("002000%02X".formatted(0x80 | hex(key)))).isEqualTo(tries);
        }
        assertThat(send("00A4020C0200" + key)).isEqualTo("9000");
        assertThat(send("00200080")).as("as the current file").isEqualTo(tries);
    }

    @ParameterizedTest(name = "{0}/{1} signs with {2}")
    @CsvSource({"JPKI, 17, 18, 1234", "JPKI, 1A, 1B, ABC123", "SURFACE, 1A, , ", "TEXT, 1A, , "})
    void aKeySignsForWhoeverMayUseIt(String application, String key, String pin, String secret) {
        select(application);
        String sign = "802A02%02X20".formatted(0x80 | hex(key)) + "11".repeat(32) + "00";
        if (pin != null) {
            assertThat(send(sign)).isEqualTo("6982");
            assertThat(present(pin, secret)).isEqualTo("9000");
        }
        assertThat(send(sign)).hasSize(2 * 256 + 4).endsWith("9000");
        assertThat(send("008800%02X0811223344556677880".formatted(0x80 | hex(key)) + "0"))
                .as("and for nothing else")
                .isEqualTo("6985");
    }

    @Test
    void theCommonApplicationAuthenticatesItselfToAnybody() throws Exception {
        select("COMMON");
        String answer = send("0088009904 CAFEBABE 00");
        assertThat(answer)
                .hasSize(2 * 256 + 4)
                .endsWith("9000")
                .isEqualTo(send("0088009904CAFEBABE00"));
        byte[] signature = HexFormat.of().parseHex(answer, 0, 2 * 256);
        var key = new KeyCabinet(Path.of("target", "test-cards", "keys")).key("internal");
        byte[] challenge = HexFormat.of().parseHex("CAFEBABE");
        assertThat(Signing.verifies(KeyCabinet.publicKey(key), challenge, signature)).isTrue();
        assertThat(send("00A4020C020019")).isEqualTo("9000");
        assertThat(send("0088008004CAFEBABE00")).as("as the current file").isEqualTo(answer);
        assertThat(send("0088019904CAFEBABE00")).isEqualTo("6A86");
        assertThat(send("0088009900")).as("no challenge").isEqualTo("6700");
        assertThat(send("0088009C04CAFEBABE00")).as("a PIN").isEqualTo("6981");
    }

    @Test
    void aKeyBehindAPinDoesNotSayMoreThanThat() {
        select("JPKI");
        assertThat(send("0088009704CAFEBABE00")).isEqualTo("6982");
    }

    @Test
    void theCommonApplicationsSecondFileIsTheResidentsAsARecord() {
        select("RESIDENT");
        present("1C", "1234");
        String reference = send("00B0820000");
        select("COMMON");
        assertThat(send("00B2011400")).isEqualTo("6982");
        assertThat(present("1C", "1234")).isEqualTo("9000");
        assertThat(send("00B2011400")).isEqualTo(reference);
    }

    /** docs/adr/0013: what is not simulated is refused, never half done. */
    @ParameterizedTest(name = "in {0} {1} is answered {2}")
    @CsvSource({
        "TEXT, 80AE0000 04 DEADBEEF, 6D00",
        "TEXT, 08B00000 05 9603000000 00, 6882",
        "TEXT, 0CB00000 00, 6882",
        "COMMON, 80AE0000 04 DEADBEEF, 6D00",
        "JPKI, 808A2200 01 00, 6D00",
        "JPKI, 80FC0000, 6D00",
        "ISD, 00CA0066 00, 6A88",
        "ISD, 80CA9F7F 00, 6A88",
    })
    void whatIsNotSimulatedIsRefused(String application, String command, String answer) {
        select(application);
        assertThat(send(command)).isEqualTo(answer);
    }

    @Test
    void eachWayToMeetTheReaderHasItsAnswerToReset() {
        HexFormat hex = HexFormat.of().withUpperCase();
        assertThat(hex.formatHex(card.atr())).isEqualTo("3B888001000005E0B381A1007F");
        assertThat(hex.formatHex(card.contactAtr())).isEqualTo("3BE000FF8131FE4514");
    }

    @ParameterizedTest(name = "{0} begins with {1}")
    @CsvSource({"ordinary, 560412", "foreign, "})
    void matchingNumberBIsInTheCalendarOfTheFace(String persona, String beginning) {
        card = powered(persona);
        var printed = card.printed().orElseThrow();
        try (Pin number = MatchingNumberB.of(printed)) {
            String digits = new String(number.bytes(), StandardCharsets.US_ASCII);
            int western = printed.born().getYear() % 100;
            assertThat(digits)
                    .hasSize(14)
                    .startsWith(beginning == null ? "%02d".formatted(western) : beginning);
            select("SURFACE");
            assertThat(present("12", digits)).isEqualTo("9000");
            select("TEXT");
            assertThat(present("15", digits)).isEqualTo("9000");
        }
    }
}
