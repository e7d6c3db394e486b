package madoguchi.card.mynumber;

import static madoguchi.card.virtual.TestCards.LIMIT;
import static madoguchi.card.virtual.TestCards.OFFICE;
import static madoguchi.card.virtual.TestCards.PHOTO;
import static madoguchi.card.virtual.TestCards.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.Pin;
import madoguchi.card.mynumber.CardProblem.WrongCard;
import madoguchi.card.surface.Sex;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.tlv.TlvWriter;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyNumberCardTest {

    private static final byte[] TEXT = "one visit".getBytes(StandardCharsets.UTF_8);

    @FunctionalInterface
    private interface Use {
        void of(MyNumberCard card, VirtualReader reader) throws Exception;
    }

    private static void with(String persona, Use use) throws Exception {
        with(TestCards.readerWith(persona), use);
    }

    private static void with(VirtualReader reader, Use use) throws Exception {
        try (CardLink link = reader.open(LIMIT)) {
            use.of(MyNumberCard.recognise(link, LIMIT), reader);
        }
    }

    @Test
    void aCardIsRecognisedAndKnownAsSimulated() throws Exception {
        with("ordinary", (card, reader) -> assertThat(card.isTestCard()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "driving-licence, DRIVING_LICENCE",
        "transit, TRANSIT_CARD",
        "juki, JUKI_CARD",
        "unknown-card, UNKNOWN"
    })
    void anotherCardIsToldWhatItIs(String persona, WrongCard.Kind kind) {
        assertThatThrownBy(() -> with(persona, (card, reader) -> {}))
                .asInstanceOf(type(WrongCard.class))
                .extracting(WrongCard::kind)
                .isEqualTo(kind);
    }

    @Test
    void theCertificateComesFromTheTestAuthorityAndEndsWhenThePersonaSays() throws Exception {
        with(
                "expiring",
                (card, reader) -> {
                    X509Certificate certificate = card.authenticationCertificate();
                    certificate.verify(OFFICE.authority().getPublicKey());
                    LocalDate lastDay =
                            certificate
                                    .getNotAfter()
                                    .toInstant()
                                    .atZone(ZoneId.of("Asia/Tokyo"))
                                    .toLocalDate();
                    assertThat(lastDay).isEqualTo(TODAY.plusMonths(2));
                    assertThat(certificate.getIssuerX500Principal().getName())
                            .contains("O=MADOGUCHI TEST")
                            .doesNotContain("JPKI");
                });
    }

    @Test
    void theRightPinSignsAndTheSignatureVerifiesWithTheCertificate() throws Exception {
        with(
                "ordinary",
                (card, reader) -> {
                    Pin pin = pin("1234");
                    PinResult result = card.signWithPin(pin, hash(TEXT));
                    assertThat(
                                    verifies(
                                            card.authenticationCertificate(),
                                            ((PinResult.Signed) result).signature()))
                            .isTrue();
                    assertThat(pin.wiped()).isTrue();
                });
    }

    @Test
    void threeWrongPinsLockItAndTheCountIsTheCards() throws Exception {
        with(
                "ordinary",
                (card, reader) -> {
                    assertThat(card.pinState()).isEqualTo(new PinState.Tries(3));
                    assertThat(card.signWithPin(pin("0000"), hash(TEXT)))
                            .isEqualTo(new PinResult.WrongPin(2));
                    assertThat(card.signWithPin(pin("0000"), hash(TEXT)))
                            .isEqualTo(new PinResult.WrongPin(1));
                    assertThat(card.pinState()).isEqualTo(new PinState.Tries(1));
                    assertThat(card.signWithPin(pin("0000"), hash(TEXT)))
                            .isEqualTo(new PinResult.NowLocked());
                    assertThat(card.pinState()).isEqualTo(new PinState.Locked());
                    assertThat(card.signWithPin(pin("1234"), hash(TEXT)))
                            .isEqualTo(new PinResult.NowLocked());
                });
    }

    @Test
    void theRightPinGivesBackAllTries() throws Exception {
        with(
                "pin-last-try",
                (card, reader) -> {
                    assertThat(card.pinState()).isEqualTo(new PinState.Tries(1));
                    assertThat(card.signWithPin(pin("7410"), hash(TEXT)))
                            .isInstanceOf(PinResult.Signed.class);
                    assertThat(card.pinState()).isEqualTo(new PinState.Tries(3));
                });
    }

    @Test
    void aCardWithoutPinNeverHearsOfALock() throws Exception {
        with(
                "pinless",
                (card, reader) -> assertThat(card.pinState()).isEqualTo(new PinState.NeverSet()));
        with(
                "pin-locked",
                (card, reader) -> assertThat(card.pinState()).isEqualTo(new PinState.Locked()));
    }

    @Test
    void aPinOfAnotherLengthIsNotSentAtAll() throws Exception {
        with(
                "ordinary",
                (card, reader) -> {
                    assertThatThrownBy(() -> card.signWithPin(pin("12345"), hash(TEXT)))
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThat(card.pinState()).isEqualTo(new PinState.Tries(3));
                });
    }

    @Test
    void theTerminalSignsWithoutPinUntilAnotherApplicationIsSelected() throws Exception {
        with(
                "pinless",
                (card, reader) -> {
                    byte[] signature = card.signWithGrant(OFFICE.terminal(), hash(TEXT));
                    assertThat(verifies(card.authenticationCertificate(), signature)).isTrue();
                });
    }

    @Test
    void theTerminalsCertificateIsOneThatTheCentreCanCheck() throws Exception {
        TerminalKey terminal = OFFICE.terminal();
        CardVerifiableCertificate certificate =
                CardVerifiableCertificate.parse(terminal.certificate());
        assertThat(certificate.isSignedBy(OFFICE.terminalAuthority())).isTrue();
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(certificate.key());
        verifier.update(TEXT);
        assertThat(verifier.verify(terminal.sign(TEXT))).isTrue();
    }

    @Test
    void aTerminalThatAnotherAuthorityCertifiedIsRefused() throws Exception {
        CardVerifiableCertificate genuine =
                CardVerifiableCertificate.parse(OFFICE.terminal().certificate());
        KeyPair stranger = keyPair();
        BigInteger modulus = ((RSAPublicKey) stranger.getPublic()).getModulus();
        byte[] body =
                TlvWriter.join(
                        genuine.issuerName(),
                        genuine.subjectName(),
                        TlvWriter.object(0x90, new byte[] {1, 0, 1}),
                        TlvWriter.object(0x91, Arrays.copyOfRange(modulus.toByteArray(), 1, 257)));
        byte[] selfMade =
                TlvWriter.object(
                        0x7F21,
                        TlvWriter.object(0x5F4E, body),
                        TlvWriter.object(
                                0x5F37,
                                new TerminalKey(stranger.getPrivate(), new byte[0]).sign(body)));
        requireRefused(new TerminalKey(stranger.getPrivate(), selfMade));
    }

    @Test
    void aStolenCertificateWithoutItsKeyIsRefused() throws Exception {
        requireRefused(new TerminalKey(keyPair().getPrivate(), OFFICE.terminal().certificate()));
    }

    private static KeyPair keyPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static void requireRefused(TerminalKey terminal) throws Exception {
        with(
                "ordinary",
                (card, reader) ->
                        assertThatThrownBy(() -> card.signWithGrant(terminal, hash(TEXT)))
                                .asInstanceOf(type(CardProblem.Blocked.class))
                                .extracting(CardProblem.Blocked::what)
                                .isEqualTo(CardProblem.Blocked.What.PINLESS_USE));
    }

    @Test
    void whatIsPrintedOpensTheFaceRecord() throws Exception {
        with(
                "ordinary",
                (card, reader) -> {
                    SurfaceData printed = reader.scan().orElseThrow();
                    SurfaceRecord face = read(card.surface().read(printed));
                    assertThat(face.born()).isEqualTo(LocalDate.of(1981, 4, 12));
                    assertThat(face.sex()).isEqualTo(Sex.MALE);
                    assertThat(face.expires()).isEqualTo(LocalDate.of(2035, 4, 12));
                    face.requireUnexpired(TODAY);
                    byte[] portrait = face.portrait().orElseThrow().file();
                    assertThat(portrait).isEqualTo(PHOTO);
                    face.close();
                    assertThat(portrait).containsOnly(0);
                });
    }

    @ParameterizedTest
    @CsvSource({"photo: empty, photo: empty", "photo: empty, photo: absent"})
    void aCardWithoutPhotoIsReadAllTheSame(String line, String instead) throws Exception {
        VirtualReader reader = new VirtualReader("test");
        reader.put(TestCards.cardWith("photoless", line, instead));
        with(
                reader,
                (card, r) -> {
                    SurfaceRecord face = read(card.surface().read(r.scan().orElseThrow()));
                    assertThat(face.portrait()).isEmpty();
                });
    }

    @Test
    void anExpiredCardSaysSince() throws Exception {
        with(
                "card-expired",
                (card, reader) -> {
                    SurfaceRecord face = read(card.surface().read(reader.scan().orElseThrow()));
                    assertThatThrownBy(() -> face.requireUnexpired(TODAY))
                            .asInstanceOf(type(CardProblem.Expired.class))
                            .extracting(CardProblem.Expired::lastDay)
                            .isEqualTo(TODAY.minusMonths(1));
                });
    }

    @Test
    void nameAndAddressComeAsText() throws Exception {
        with(
                "dots",
                (card, reader) -> {
                    TextRecord text = read(card.text().read(reader.scan().orElseThrow()));
                    assertThat(text.name()).isEqualTo("𠮷田\u3000ミツ");
                    assertThat(text.born()).isEqualTo(LocalDate.of(1953, 10, 30));
                    assertThat(text.sex()).isEqualTo(Sex.FEMALE);
                });
    }

    @Test
    void aForeignResidentsCardOpensWithTheWesternCalendar() throws Exception {
        with(
                "foreign",
                (card, reader) -> {
                    SurfaceData printed = reader.scan().orElseThrow();
                    assertThat(printed.calendar()).isEqualTo(SurfaceData.Calendar.WESTERN);
                    read(card.surface().read(printed)).close();
                });
    }

    @Test
    void aMisreadSurfaceCostsTwoTriesAndNeverMore() throws Exception {
        with(
                "ordinary",
                (card, reader) -> {
                    SurfaceData right = reader.scan().orElseThrow();
                    SurfaceData wrong =
                            new SurfaceData(
                                    right.born(), right.calendar(), right.expires(), "0000");
                    assertThat(card.surface().read(wrong)).isEqualTo(new Opened.WrongNumber<>(9));
                    assertThat(card.surface().read(wrong)).isEqualTo(new Opened.WrongNumber<>(8));
                    assertThat(card.surface().read(wrong)).isEqualTo(new Opened.Withheld<>(8));
                    assertThat(card.surface().read(wrong)).isEqualTo(new Opened.Withheld<>(8));
                });
    }

    private static <T> T read(Opened<T> opened) {
        return ((Opened.Read<T>) opened).value();
    }

    private static Pin pin(String digits) {
        return Pin.of(digits.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hash(byte[] text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }

    private static boolean verifies(X509Certificate certificate, byte[] signature)
            throws Exception {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(certificate);
        verifier.update(TEXT);
        return verifier.verify(signature);
    }

    @Test
    void aCardTakenAwayIsRemovedAndStaysSo() throws Exception {
        with(
                "ordinary",
                (card, reader) -> {
                    var there = reader.card().orElseThrow();
                    reader.take();
                    assertThatThrownBy(card::pinState).isInstanceOf(CardFault.Removed.class);
                    reader.put(there);
                    assertThatThrownBy(card::pinState).isInstanceOf(CardFault.Removed.class);
                });
    }
}
