package madoguchi.card.mynumber;

import static madoguchi.card.virtual.TestCards.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A face record is believed only when its issuer signed it and the chip holds its key. */
class GenuineTest {

    /** Changes the face record on its way; the blocks of the file are seen one after the other. */
    private record Tampering(
            CardLink inner, UnaryOperator<byte[]> change, int file, boolean[] inside)
            implements CardLink {

        @Override
        public byte[] atr() {
            return inner.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            byte[] response = inner.exchange(command, limit);
            boolean read = command[1] == (byte) 0xB0;
            if (read && command[2] < 0) {
                inside[0] = (command[2] & 0x1F) == file;
            }
            return read && inside[0] && command[2] < 0 ? change.apply(response) : response;
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private static Opened<SurfaceRecord> read(
            VirtualReader reader, int file, UnaryOperator<byte[]> change)
            throws CardFault, CardProblem {
        SurfaceData printed = reader.scan().orElseThrow();
        try (CardLink link = new Tampering(reader.open(LIMIT), change, file, new boolean[1])) {
            CardTalk talk = new CardTalk(link, LIMIT);
            talk.firstSelect(CardApplication.SURFACE);
            return new SurfaceApplication(talk).read(printed);
        }
    }

    private static UnaryOperator<byte[]> flip(int at) {
        return bytes -> {
            bytes[at] ^= 1;
            return bytes;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // FF20 82xxxx, DF21 12 + 18 bytes of offsets, DF22 08 + 8 digits, DF23 01 + digit, DF24 ...
        "sex, 40",
        "a byte of the card's key, 80",
    })
    void aChangedFieldIsNotTheIssuers(String what, int at) {
        VirtualReader reader = TestCards.readerWith("ordinary");
        assertThatThrownBy(() -> read(reader, 2, flip(at)))
                .as(what)
                .isInstanceOf(CardProblem.NotGenuine.class);
    }

    @Test
    void aRecordSignedByAnotherIssuerIsNotGenuine() {
        VirtualReader reader = TestCards.readerWith("ordinary");
        assertThatThrownBy(() -> read(reader, 4, flip(200)))
                .isInstanceOf(CardProblem.NotGenuine.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another tag, 0",
        "a length that goes beyond the file, 3",
        "another offset, 12",
        "a month that does not exist, 33",
    })
    void aChangedStructureIsInvalid(String what, int at) {
        VirtualReader reader = TestCards.readerWith("ordinary");
        UnaryOperator<byte[]> change =
                bytes -> {
                    bytes[at] = (byte) (bytes[at] ^ 0x40);
                    return bytes;
                };
        assertThatThrownBy(() -> read(reader, 2, change))
                .as(what)
                .isInstanceOf(CardProblem.class)
                .isNotInstanceOf(CardProblem.WrongCard.class);
    }

    @Test
    void anExpiryThatTheIssuerDidNotSignIsNotBelievedAgainstThePrint() throws Exception {
        VirtualReader reader = TestCards.readerWith("ordinary");
        SurfaceData printed = reader.scan().orElseThrow();
        assertThat(read(reader, 2, UnaryOperator.identity())).isInstanceOf(Opened.Read.class);
        try (CardLink link = reader.open(LIMIT)) {
            CardTalk talk = new CardTalk(link, LIMIT);
            talk.firstSelect(CardApplication.SURFACE);
            SurfaceData another =
                    new SurfaceData(
                            printed.born(),
                            printed.calendar(),
                            printed.expires().plusYears(1),
                            printed.securityCode());
            assertThat(new SurfaceApplication(talk).read(another))
                    .isEqualTo(new Opened.WrongNumber<>(9));
        }
    }

    @Test
    void copiedFilesOnAnotherChipAreNotGenuine() throws Exception {
        VirtualReader reader = TestCards.readerWith("ordinary");
        VirtualReader other = TestCards.readerWith("elderly");
        SurfaceData printed = reader.scan().orElseThrow();
        try (CardLink genuine = reader.open(LIMIT);
                CardLink clone = other.open(LIMIT)) {
            CardTalk talk = new CardTalk(new SignedBy(genuine, clone), LIMIT);
            talk.firstSelect(CardApplication.SURFACE);
            assertThatThrownBy(() -> new SurfaceApplication(talk).read(printed))
                    .isInstanceOf(CardProblem.NotGenuine.class)
                    .hasMessageContaining("does not hold the key");
        }
    }

    /** The files of one card, the chip of another. */
    private record SignedBy(CardLink files, CardLink chip) implements CardLink {

        @Override
        public byte[] atr() {
            return chip.atr();
        }

        @Override
        public byte[] exchange(byte[] command, Duration limit) throws CardFault {
            if (command[1] == (byte) 0xA4) {
                chip.exchange(command, limit);
            }
            return (command[1] == 0x2A ? chip : files).exchange(command, limit);
        }

        @Override
        public void close() {
            files.close();
            chip.close();
        }
    }

    @Test
    void randomBytesAreNoRecordAndNoCertificate() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(700)];
            random.nextBytes(bytes);
            if (bytes.length > 5) {
                boolean face = random.nextBoolean();
                bytes[0] = (byte) (face ? 0xFF : 0x7F);
                bytes[1] = (byte) (face ? 0x20 : 0x21);
                bytes[2] = (byte) 0x82;
                bytes[3] = (byte) (bytes.length - 5 >> 8);
                bytes[4] = (byte) (bytes.length - 5);
            }
            assertThatThrownBy(() -> Fields.parse(bytes, 0xFF20)).isInstanceOf(MalformedTlv.class);
            assertThatThrownBy(() -> CardVerifiableCertificate.parse(bytes))
                    .isInstanceOf(MalformedTlv.class);
        }
    }

    @Test
    void aGenuineCertificateWithAnyOneByteChangedIsNoOrAnotherCertificate() throws Exception {
        byte[] genuine = TestCards.OFFICE.terminal().certificate();
        assertThat(Tlv.first(genuine).tag()).isEqualTo(0x7F21);
        for (int at = 0; at < genuine.length; at++) {
            byte[] changed = genuine.clone();
            changed[at] ^= 0x10;
            assertThat(isSigned(changed)).as("byte %d", at).isFalse();
        }
        assertThat(isSigned(genuine)).isTrue();
    }

    private static boolean isSigned(byte[] certificate) throws Exception {
        try {
            return CardVerifiableCertificate.parse(certificate)
                    .isSignedBy(TestCards.OFFICE.terminalAuthority());
        } catch (MalformedTlv e) {
            return false;
        }
    }
}
