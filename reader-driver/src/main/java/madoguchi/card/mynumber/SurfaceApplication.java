package madoguchi.card.mynumber;

import static madoguchi.card.mynumber.CardApplication.SURFACE;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import madoguchi.card.CardFault;
import madoguchi.card.surface.SurfaceData;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.Tlv;
import madoguchi.card.tlv.TlvWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 券面事項確認AP: what is printed on the face, with the photograph. This is what a face reader uses. */
public final class SurfaceApplication {

    private static final int FACE_FILE = 0x02;
    private static final int ISSUER_FILE = 0x04;
    private static final int MATCHING_NUMBER_B = 0x12;

    private static final int FACE = 0xFF20;
    private static final int BORN = 0xDF22;
    private static final int SEX = 0xDF23;
    private static final int CARD_KEY = 0xDF24;
    private static final int NAME_PICTURE = 0xDF25;
    private static final int ADDRESS_PICTURE = 0xDF26;
    private static final int PHOTO = 0xDF27;
    private static final int ISSUER_SIGNATURE = 0xDF28;
    private static final int EXPIRES = 0xDF29;

    private static final Logger LOG = LoggerFactory.getLogger(SurfaceApplication.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CardTalk card;

    SurfaceApplication(CardTalk card) {
        this.card = card;
    }

    /**
     * Opens the face record with what is printed on the card and reads it, and makes sure that it
     * is genuine: signed by the issuer, held by the chip that it was made for, and about the card
     * that was scanned.
     *
     * @throws CardProblem {@code Blocked}, {@code DataInvalid}, {@code NotGenuine}
     */
    public Opened<SurfaceRecord> read(SurfaceData printed) throws CardFault, CardProblem {
        card.select(SURFACE);
        return MatchingNumberGate.open(
                card,
                SURFACE,
                MATCHING_NUMBER_B,
                CardProblem.Blocked.What.SURFACE_MATCHING_NUMBER,
                printed,
                () -> readFace(printed));
    }

    private SurfaceRecord readFace(SurfaceData printed) throws CardFault, CardProblem {
        byte[] file = card.readObject(SURFACE, FACE_FILE);
        try {
            Fields face = Fields.parse(file, FACE);
            requireIssuersSignature(face);
            requireChipsPresence(RsaKeys.parse(face.get(CARD_KEY).value()));
            return record(face, printed);
        } catch (MalformedTlv e) {
            throw new CardProblem.DataInvalid(SURFACE.file(FACE_FILE), e.getMessage());
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    private static SurfaceRecord record(Fields face, SurfaceData printed)
            throws MalformedTlv, CardProblem {
        var born = face.date(BORN);
        var expires = face.date(EXPIRES);
        if (!born.equals(printed.born()) || expires.getYear() != printed.expires().getYear()) {
            throw new CardProblem.NotGenuine(
                    "the chip is not the one of the card that was scanned");
        }
        Optional<Portrait> portrait =
                face.find(PHOTO)
                        .filter(photo -> photo.length() > 0)
                        .map(photo -> new Portrait(photo.value()))
                        .filter(SurfaceApplication::isPicture);
        return new SurfaceRecord(born, face.sex(SEX), expires, portrait);
    }

    /** A photograph that is none is as good as no photograph: the way by PIN is still open. */
    private static boolean isPicture(Portrait portrait) {
        if (portrait.isJpeg2000()) {
            return true;
        }
        portrait.close();
        LOG.warn("the photograph on the card is no JPEG 2000 file and is left out");
        return false;
    }

    /**
     * The record is signed in three groups, so that a terminal can check one without having the
     * others: what identifies, the pictures of name and address, the photograph. Expiry and
     * security code are not signed.
     */
    private void requireIssuersSignature(Fields face) throws CardFault, CardProblem, MalformedTlv {
        byte[] hashes =
                TlvWriter.join(
                        RsaKeys.sha256(
                                List.of(
                                        face.get(BORN).whole(),
                                        face.get(SEX).whole(),
                                        face.get(CARD_KEY).whole())),
                        RsaKeys.sha256(
                                List.of(
                                        face.get(NAME_PICTURE).whole(),
                                        face.get(ADDRESS_PICTURE).whole())),
                        RsaKeys.sha256(
                                face.find(PHOTO)
                                        .map(Tlv::whole)
                                        .map(List::of)
                                        .orElse(List.<ByteBuffer>of())));
        RSAPublicKey issuer = issuerKey();
        if (!RsaKeys.signed(
                issuer, DigestInfo.sha256(hashes), face.get(ISSUER_SIGNATURE).value())) {
            throw new CardProblem.NotGenuine("the face record is not signed by its issuer");
        }
    }

    private RSAPublicKey issuerKey() throws CardFault, CardProblem {
        try {
            return CardVerifiableCertificate.parse(card.readObject(SURFACE, ISSUER_FILE)).key();
        } catch (MalformedTlv e) {
            throw new CardProblem.DataInvalid(SURFACE.file(ISSUER_FILE), e.getMessage());
        }
    }

    /**
     * Files can be copied, the private key cannot: the chip must sign what it has never seen
     * before.
     */
    private void requireChipsPresence(RSAPublicKey cardKey) throws CardFault, CardProblem {
        byte[] challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        byte[] signature = card.signAsApplication(SURFACE, challenge);
        if (!RsaKeys.signed(cardKey, DigestInfo.sha256(challenge), signature)) {
            throw new CardProblem.NotGenuine("the chip does not hold the key of its face record");
        }
    }
}
