package madoguchi.card.mynumber;

import static madoguchi.card.virtual.TestCards.LIMIT;
import static madoguchi.card.virtual.TestCards.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.Pin;
import madoguchi.card.persona.Defect;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a card's files is found, and found for what it is. */
class DefectsTest {

    private static final byte[] HASH = new byte[32];

    /**
     * Only the centre knows the authority whose signature this is; and without a photograph there
     * is still the PIN.
     */
    private static final Set<Defect> NOT_THE_END =
            EnumSet.of(Defect.CERTIFICATE_SIGNATURE, Defect.PHOTO_NOT_JP2);

    private static VirtualReader readerWith(Defect... defects) {
        String names =
                Arrays.stream(defects)
                        .map(defect -> defect.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", ", "[", "]"));
        VirtualReader reader = new VirtualReader("test");
        reader.put(
                TestCards.cardWith(
                        "ordinary",
                        "signaturePassword: ABC123",
                        "signaturePassword: ABC123\n  defects: " + names));
        return reader;
    }

    private static void visit(VirtualReader reader) throws CardFault, CardProblem {
        try (CardLink link = reader.open(LIMIT)) {
            MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
            assertThat(card.isTestCard()).isTrue();
            card.pinState();
            Opened<SurfaceRecord> face = card.surface().read(reader.scan().orElseThrow());
            assertThat(face).isInstanceOf(Opened.Read.class);
            byPin(card);
        }
    }

    private static void byPin(MyNumberCard card) throws CardFault, CardProblem {
        Pin pin = Pin.of("1234".getBytes(StandardCharsets.US_ASCII));
        assertThat(card.signWithPin(pin, HASH)).isInstanceOf(PinResult.Signed.class);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "FACE_RECORD_TAG, DataInvalid, SURFACE/0002: object FF30 where FF20 should be",
        "FACE_RECORD_LENGTH, DataInvalid, SURFACE/0002: answered 6B00",
        "FACE_RECORD_EMPTY, DataInvalid, SURFACE/0002: the file holds an empty object",
        "OFFSET_TABLE, DataInvalid, SURFACE/0002: the offset table says",
        "ISSUER_CERTIFICATE_TAG, DataInvalid, SURFACE/0004: object 7F20 is no",
        "CERTIFICATE_LENGTH, DataInvalid, JPKI/000A: answered 6B00",
        "CERTIFICATE_BIT, NotGenuine, the chip does not hold the key of its certificate",
        "FACE_RECORD_SIGNATURE, NotGenuine, the face record is not signed by its issuer",
        "EXPIRY_YEAR, NotGenuine, the chip is not the one of the card that was scanned",
        "CLONED_CHIP, NotGenuine, the chip does not hold the key of its face record",
    })
    void aDefectIsFoundForWhatItIs(Defect defect, String problem, String why) {
        assertThatThrownBy(() -> visit(readerWith(defect)))
                .isInstanceOf(CardProblem.class)
                .hasMessageStartingWith(why)
                .satisfies(
                        found -> assertThat(found.getClass().getSimpleName()).isEqualTo(problem));
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void noDefectGoesUnnoticed(Defect defect) throws Exception {
        VirtualReader reader = readerWith(defect);
        if (NOT_THE_END.contains(defect)) {
            visit(reader);
        } else {
            assertThatThrownBy(() -> visit(reader)).isInstanceOf(CardProblem.class);
        }
    }

    @Test
    void aPhotographThatIsNoneIsLeftOut() throws Exception {
        VirtualReader reader = readerWith(Defect.PHOTO_NOT_JP2);
        try (CardLink link = reader.open(LIMIT)) {
            MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
            if (card.surface().read(reader.scan().orElseThrow())
                    instanceof Opened.Read<SurfaceRecord>(SurfaceRecord face)) {
                assertThat(face.portrait()).isEmpty();
            } else {
                fail("the face was not read");
            }
            byPin(card);
        }
    }

    @Test
    void whoKnowsTheAuthoritySeesThatItDidNotSign() throws Exception {
        try (CardLink link = readerWith(Defect.CERTIFICATE_SIGNATURE).open(LIMIT)) {
            var certificate = MyNumberCard.recognise(link, LIMIT).authenticationCertificate();
            assertThatThrownBy(() -> certificate.verify(OFFICE.authority().getPublicKey()))
                    .isInstanceOfAny(SignatureException.class, CertificateException.class);
        }
    }

    @Test
    void aCloneIsFoundAlsoWhereItsFaceIsNotLookedAt() throws Exception {
        try (CardLink link = readerWith(Defect.CLONED_CHIP).open(LIMIT)) {
            MyNumberCard card = MyNumberCard.recognise(link, LIMIT);
            assertThatThrownBy(() -> byPin(card)).isInstanceOf(CardProblem.NotGenuine.class);
            assertThatThrownBy(() -> card.signWithGrant(OFFICE.terminal(), HASH))
                    .isInstanceOf(CardProblem.NotGenuine.class);
        }
    }

    @Test
    void aCardWithEveryDefectAtOnceIsStillOnlyACardThatIsRefused() {
        assertThatThrownBy(() -> visit(readerWith(Defect.values())))
                .isInstanceOf(CardProblem.class);
    }

    @Test
    void afterADefectiveCardTheNextOneIsReadAsEver() throws Exception {
        VirtualReader reader = readerWith(Defect.OFFSET_TABLE);
        assertThatThrownBy(() -> visit(reader)).isInstanceOf(CardProblem.DataInvalid.class);
        reader.put(TestCards.card("ordinary"));
        visit(reader);
    }
}
