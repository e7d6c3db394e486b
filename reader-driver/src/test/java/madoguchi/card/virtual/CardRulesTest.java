package madoguchi.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulated card as a stranger meets it: bytes in, status words out, as they were measured on
 * real cards.
 */
class CardRulesTest {

    private static final String JPKI = "00A4040C0A D392F000260100000001";
    private static final String SURFACE = "00A4040C0A D3921000310001010402";
    private static final String TEXT = "00A4040C0A D3921000310001010408";
    private static final String ISSUER_DOMAIN = "00A4040C07 A0000001510000";
    private static final String RIGHT_PIN = "0020009804 31323334";
    private static final String WRONG_PIN = "0020009804 30303030";
    private static final String HASH = "11".repeat(32);
    private static final String SIGN =
            "802A009733 3031300D060960864801650304020105000420" + HASH + "00";
    private static final String NUMBER_B = "560412" + "2035" + "2741";

    private VirtualCard card;

    @BeforeEach
    void putDown() {
        card = TestCards.card("ordinary");
        card.powerOn();
        send("00A4040C07 A0000001510000");
    }

    private String send(String hex) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(card.process(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    private String status(String hex) {
        String answer = send(hex);
        return answer.substring(answer.length() - 4);
    }

    private static String ascii(String digits) {
        return HexFormat.of().formatHex(Holding.ascii(digits));
    }

    private String numberB(int key) {
        return "002000%02X0E".formatted(0x80 | key) + ascii(NUMBER_B);
    }

    @Test
    void theCommonApplicationTellsIssuerAndExpiryAsARecord() {
        assertThat(status("00A4040C0A D3921000310001010100")).isEqualTo("9000");
        String record = send("00B2010C00");
        assertThat(record).startsWith("011C").endsWith(ascii("99999") + ascii("20350412") + "9000");
        assertThat(record).hasSize(2 * (2 + 28 + 2));
        assertThat(send("00B2010400")).as("the file is current now").isEqualTo(record);
        assertThat(status("00B2020C00")).isEqualTo("6A83");
        assertThat(status("00B0810010")).as("it has no bytes by offset").isEqualTo("6981");
    }

    @Test
    void filesOfUnknownContentExistAndOpenToNobody() {
        send(JPKI);
        for (String file : new String[] {"0005", "0009", "0010"}) {
            assertThat(status("00A4020C02" + file)).isEqualTo("9000");
            assertThat(status("00B0000010")).isEqualTo("6982");
        }
    }

    @Test
    void aPinIsChangedByWhoeverPresentedItAndStaysChanged() throws Exception {
        String changed = "0024019804 35363738";
        send(JPKI);
        assertThat(status(changed)).isEqualTo("6982");
        assertThat(status(RIGHT_PIN)).isEqualTo("9000");
        assertThat(status("0024019805 3536373839")).as("five digits").isEqualTo("6A80");
        assertThat(status(changed)).isEqualTo("9000");
        send(JPKI);
        assertThat(status(RIGHT_PIN)).isEqualTo("63C2");
        VirtualCard again = TestCards.OFFICE.make(TestCards.persona("ordinary"));
        card = again;
        again.powerOn();
        send(JPKI);
        send(JPKI);
        assertThat(status("0020009804 35363738")).isEqualTo("9000");
        again.resetCounters();
        assertThat(status(RIGHT_PIN)).as("the card as it was made").isEqualTo("9000");
    }

    @Test
    void theOlderApplicationsChangeTheirPinWithACommandOfTheirOwn() throws Exception {
        send("00A4040C0A D3921000310001010401");
        assertThat(status("0020009C04 31323334")).isEqualTo("9000");
        assertThat(status("8032009C04 35363738")).isEqualTo("9000");
        assertThat(status("0020009C04 35363738")).isEqualTo("9000");
        card.resetCounters();
    }

    @Test
    void theFirstCommandAfterPowerUpIsLost() {
        card.powerOff();
        card.powerOn();
        assertThat(send(JPKI)).isEqualTo("6F00");
        assertThat(send(JPKI)).isEqualTo("9000");
    }

    @Test
    void aCardWithoutPowerDoesNothing() {
        card.powerOff();
        assertThat(send(JPKI)).isEqualTo("6F00");
        assertThat(send(JPKI)).isEqualTo("6F00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                JPKI,
                SURFACE,
                TEXT,
                "00A4040C0A D3921000310001010401",
                "00A4040C0A D3921000310001010100",
                ISSUER_DOMAIN,
                "00A4040C05 D392F00026"
            })
    void everyApplicationIsThereAndABeginningOfItsNameIsEnough(String select) {
        assertThat(send(select)).isEqualTo("9000");
    }

    @Test
    void anApplicationTellsItsNameWhenAsked() {
        assertThat(send("00A404000A D392F000260100000001 00"))
                .isEqualTo("6F0C840AD392F0002601000000019000");
    }

    @ParameterizedTest(name = "{1} answers {2}")
    @CsvSource({
        "an unknown application, 00A4040C07 A0000000041010, 6A82",
        "a longer name than its own, 00A4040C0B D392F00026010000000100, 6A82",
        "an unknown file, 00A4020C02 0099, 6A82",
        "half a file name, 00A4020C01 00, 6700",
        "a file with its description, 00A4020002 000A, 6A86",
        "a master file, 00A4000C02 3F00, 6A82",
        "a master file without a name, 00A40000, 9000",
        "another way to select, 00A4080C02 3F00, 6A86",
        "a command that is none, 00B0, 6700",
        "an unknown instruction, 00FF0000, 6D00",
        "instruction CB, 00CB3FFF 00, 6D00",
        "a data object, 00CADF30 00, 6A88",
        "another class, A0A40000, 6E00",
        "a chained command, 10A4040C 0A D392F000260100000001, 6E00",
        "another channel, 01A4040C 0A D392F000260100000001, 6881",
        "secure messaging, 0CB00000 00, 6882",
        "reading with no file selected, 00B0000000, 6986",
        "reading a key, 00B0980000, 6981",
        "reading an unknown short identifier, 00B0930000, 6A82",
        "reading a wrong short identifier, 00B09F0000, 6A86",
        "reading without saying how much, 00B08600, 6700",
        "VERIFY of a file, 00200086, 6981",
        "VERIFY of no file, 00200080, 6986",
        "VERIFY with another P1, 0020019804 31323334, 6A86",
        "VERIFY with another P2, 0020001804 31323334, 6A86",
        "a signature with a file, 802A008601 AA 00, 6981",
        "a signature without naming a key, 802A000001 AA 00, 6A86",
        "a challenge of nothing, 00840000, 6700",
        "a challenge with parameters, 0084000120, 6A86",
    })
    void inJpki(String what, String command, String answer) {
        send(JPKI);
        assertThat(status(command)).as(what).isEqualTo(answer);
    }

    @Test
    void afterPowerUpThereIsNoMasterFile() {
        assertThat(send("00A40000")).isEqualTo("6A86");
    }

    @Test
    void aFileIsReadByOffsetAndByShortIdentifier() {
        send(JPKI);
        String whole = send("00B08600A0");
        assertThat(whole)
                .hasSize(2 * 160 + 4)
                .startsWith(ascii("JPKIAPICCTOKEN2").toUpperCase() + "20");
        assertThat(send("00B0000410")).isEqualTo(whole.substring(8, 8 + 32) + "9000");
        assertThat(send("00A4020C02 0006")).isEqualTo("9000");
        assertThat(send("00B0000004")).isEqualTo(whole.substring(0, 8) + "9000");
        assertThat(send("00B0009F00")).isEqualTo(whole.substring(318));
        assertThat(send("00B000A000")).isEqualTo("6B00");
        assertThat(send("00B07FFF00")).isEqualTo("6B00");
    }

    @Test
    void theCertificateBeginsAtTheFirstByteAndHasFillerBehind() {
        send(JPKI);
        assertThat(send("00B08A0004")).startsWith("3082").endsWith("9000");
        assertThat(send("00B007C010")).isEqualTo("FF".repeat(16) + "9000");
    }

    @Test
    void theSignatureCertificateNeedsItsPasswordBeforeTheOffsetIsLookedAt() {
        send(JPKI);
        assertThat(send("00B0810000")).isEqualTo("6982");
        assertThat(send("00B07F0000")).isEqualTo("6982");
        assertThat(status("0020009B06" + ascii("ABC123"))).isEqualTo("9000");
        assertThat(send("00B0810004")).startsWith("3082").endsWith("9000");
        assertThat(status("802A009A33" + SIGN.substring(10))).isEqualTo("9000");
    }

    @Test
    void theKeyNeedsThePin() {
        send(JPKI);
        assertThat(send(SIGN)).isEqualTo("6982");
        assertThat(send(RIGHT_PIN)).isEqualTo("9000");
        assertThat(send(SIGN)).hasSize(2 * 256 + 4).endsWith("9000");
    }

    @Test
    void onePinDoesNotOpenTheOtherKey() {
        send(JPKI);
        send(RIGHT_PIN);
        assertThat(status("802A009A33" + SIGN.substring(10))).isEqualTo("6982");
    }

    @ParameterizedTest
    @ValueSource(strings = {JPKI, SURFACE, ISSUER_DOMAIN})
    void selectingAnyApplicationTakesTheRightBack(String other) {
        send(JPKI);
        send(RIGHT_PIN);
        send(other);
        send(JPKI);
        assertThat(send(SIGN)).isEqualTo("6982");
    }

    @Test
    void powerOffTakesTheRightBackAndAWarmResetDoesNot() {
        send(JPKI);
        send(RIGHT_PIN);
        card.reset();
        assertThat(status(SIGN)).isEqualTo("9000");
        card.powerOff();
        card.powerOn();
        send(JPKI);
        send(JPKI);
        assertThat(send(SIGN)).isEqualTo("6982");
    }

    @Test
    void aWrongPinTakesAnEarlierRightBack() {
        send(JPKI);
        send(RIGHT_PIN);
        send(WRONG_PIN);
        assertThat(send(SIGN)).isEqualTo("6982");
    }

    @Test
    void theCounterGoesDownIsAskedForWithoutCostAndBlocks() {
        send(JPKI);
        assertThat(send("00200098")).isEqualTo("63C3");
        assertThat(send("0020009800")).isEqualTo("63C3");
        assertThat(send(WRONG_PIN)).isEqualTo("63C2");
        assertThat(send("00200098")).isEqualTo("63C2");
        assertThat(send("0020009806 303030303030")).isEqualTo("63C1");
        assertThat(send(WRONG_PIN)).isEqualTo("63C0");
        assertThat(send("00200098")).isEqualTo("63C0");
        assertThat(send(RIGHT_PIN)).isEqualTo("6984");
        assertThat(send(SIGN)).isEqualTo("6982");
    }

    @Test
    void theEmptyQueryCountsEvenWhenThePinWasPresented() {
        send(JPKI);
        send(RIGHT_PIN);
        assertThat(send("00200098")).isEqualTo("63C3");
    }

    @Test
    void aSelectedKeyIsNamedBy80() {
        send(JPKI);
        send("00A4020C02 0018");
        assertThat(send("00200080")).isEqualTo("63C3");
        assertThat(send("0020008004 31323334")).isEqualTo("9000");
        send("00A4020C02 0017");
        assertThat(status("802A0080" + SIGN.substring(8))).isEqualTo("9000");
    }

    @ParameterizedTest(name = "P1={0} of {1} bytes answers {2}")
    @CsvSource({
        "00, 1, 9000",
        "00, 245, 9000",
        "00, 246, 6985",
        "01, 64, 9000",
        "02, 32, 9000",
        "02, 31, 6985",
        "03, 9, 9000",
        "04, 32, 9000",
        "04, 33, 6985",
        "05, 9, 9000",
        "06, 32, 6A86"
    })
    void thereAreSixWaysToSign(String p1, int length, String answer) {
        send(JPKI);
        send(RIGHT_PIN);
        String data = "AB".repeat(length);
        assertThat(status("802A" + p1 + "97" + "%02X".formatted(length) + data + "00"))
                .isEqualTo(answer);
    }

    @Test
    void nothingIsNotSigned() {
        send(JPKI);
        send(RIGHT_PIN);
        assertThat(send("802A009700")).isEqualTo("6700");
    }

    @Test
    void whatIsPrintedOpensTheFaceButNotTheNumber() {
        send(SURFACE);
        assertThat(send("00B0820000")).isEqualTo("6982");
        assertThat(send(numberB(0x12))).isEqualTo("9000");
        assertThat(send("00B0820005")).startsWith("FF2082").endsWith("9000");
        assertThat(send("00B0850000")).isEqualTo("6982");
        assertThat(send("00B0810000")).isEqualTo("6982");
    }

    @Test
    void theNumberOpensFaceAndNumber() {
        send(SURFACE);
        assertThat(send("002000930C" + ascii("999000001376"))).isEqualTo("9000");
        assertThat(send("00B0820003")).startsWith("FF20");
        assertThat(send("00B0850003")).startsWith("FF40");
    }

    @Test
    void theBirthDateAloneOpensTheAgeAndIsNotCounted() {
        send(SURFACE);
        assertThat(send("00200091")).isEqualTo("6300");
        assertThat(send("0020009106" + ascii("560413"))).isEqualTo("6300");
        assertThat(send("0020009106" + ascii("560412"))).isEqualTo("9000");
        assertThat(send("00B0810003")).startsWith("FF10");
        assertThat(send("00B0820003")).isEqualTo("6982");
    }

    @Test
    void theFaceApplicationSignsWithItsOwnKeyForAnybody() {
        send(SURFACE);
        assertThat(status("802A0000" + SIGN.substring(8))).isEqualTo("9000");
        assertThat(send("0084000008")).hasSize(16 + 4);
    }

    @Test
    void inTheTextApplicationEachNumberOpensItsOwn() {
        send(TEXT);
        assertThat(send(numberB(0x15))).isEqualTo("9000");
        assertThat(send("00B0820003")).startsWith("FF20");
        assertThat(send("00B0810000")).isEqualTo("6982");
        send(TEXT);
        assertThat(send("002000940C" + ascii("999000001376"))).isEqualTo("9000");
        assertThat(send("00B0810000"))
                .isEqualTo("FF100C" + ascii("999000001376").toUpperCase() + "FFFF9000");
        assertThat(send("00B0820000")).isEqualTo("6982");
        send(TEXT);
        assertThat(send("0020009104" + ascii("1234"))).isEqualTo("9000");
        assertThat(send("00B0810003")).startsWith("FF10");
        assertThat(send("00B0820003")).startsWith("FF20");
    }

    @Test
    void oneKeyOfTheTextApplicationIsDeliveredBlocked() {
        send(TEXT);
        assertThat(send("00200092")).isEqualTo("63C0");
        assertThat(send("0020009204" + ascii("1234"))).isEqualTo("6984");
    }

    @Test
    void matchingNumberBHasTenTries() {
        send(SURFACE);
        for (int left = 9; left >= 0; left--) {
            assertThat(send("002000920E" + ascii("00000000000000")))
                    .isEqualTo("63C%X".formatted(left));
        }
        assertThat(send(numberB(0x12))).isEqualTo("6984");
        send(TEXT);
        assertThat(send(numberB(0x15)))
                .as("the other application counts for itself")
                .isEqualTo("9000");
    }

    @Test
    void garbageForTheTerminalsCertificateIsAWrongLength() {
        send(JPKI);
        assertThat(send("80A206C104 DEADBEEF")).isEqualTo("6700");
        assertThat(send("80A200AE04 DEADBEEF")).isEqualTo("6A86");
        assertThat(send("00820000 04 DEADBEEF")).isEqualTo("6985");
    }

    @ParameterizedTest
    @ValueSource(strings = {"driving-licence", "transit", "unknown-card"})
    void otherCardsKnowNoneOfTheApplications(String persona) {
        card = TestCards.card(persona);
        card.powerOn();
        assertThat(send(JPKI)).isEqualTo("6A82");
        assertThat(send(SURFACE)).isEqualTo("6A82");
        assertThat(send("00B0860020")).isEqualTo("6A82");
    }

    @Test
    void whateverIsSentTheCardAnswersWithAStatusWordAndNoTryIsGained() {
        Random random = new Random(5);
        int[] instructions = {0xA4, 0xB0, 0x20, 0x2A, 0xA2, 0x82, 0x84, 0xCA};
        for (int i = 0; i < 30_000; i++) {
            byte[] command = new byte[random.nextInt(300)];
            random.nextBytes(command);
            if (command.length > 1 && random.nextInt(10) > 0) {
                command[0] = (byte) (random.nextBoolean() ? 0x00 : 0x80);
                command[1] = (byte) instructions[random.nextInt(instructions.length)];
            }
            if (command.length > 5 && random.nextBoolean()) {
                command[4] = (byte) (command.length - 5);
            }
            if (random.nextInt(50) == 0) {
                send(random.nextBoolean() ? JPKI : SURFACE);
            }
            if (command.length > 5 && command[1] == 0x20) {
                continue; // tries are counted on disk, which is slow; they have tests of their own
            }
            byte[] answer = card.process(command);
            assertThat(answer.length).isBetween(2, 65538);
            assertThat(answer[answer.length - 2] & 0xF0).isIn(0x60, 0x90);
        }
        send(JPKI);
        assertThat(send("00200098")).isEqualTo("63C3");
    }
}
