package madoguchi.card.virtual;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import madoguchi.card.mynumber.MyNumberCard;
import madoguchi.card.tlv.TlvWriter;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes certificates. The same key, name and dates give the same certificate, so that only keys are
 * ever stored. The names copy the shape of the real ones and carry our test organisation where the
 * real ones say JPKI.
 */
final class Issuing {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate AUTHORITY_FROM = LocalDate.of(2015, 1, 1);
    private static final LocalDate AUTHORITY_UNTIL = LocalDate.of(2099, 12, 31);
    private static final String AUTHORITY_NAME =
            "C=JP,O="
                    + MyNumberCard.TEST_ORGANISATION
                    + ",OU=%s,OU=SIMULATED - NOT VALID FOR ANYBODY";

    /** 基本4情報 in the signature certificate: .1 name, .3 sex, .4 birth date, .5 address. */
    private static final String ATTRIBUTE = "1.2.392.200149.8.5.5.";

    private Issuing() {}

    /**
     * @param purpose such as {@code for user authentication}
     */
    static X509Certificate authority(RSAPrivateCrtKey key, String purpose) {
        X500Name name =
                new X500Name(
                        AUTHORITY_NAME.formatted(MyNumberCard.TEST_ORGANISATION + " " + purpose));
        return sign(
                key,
                name,
                name,
                KeyCabinet.publicKey(key),
                AUTHORITY_FROM,
                AUTHORITY_UNTIL,
                builder -> {
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
                    builder.addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
                });
    }

    /** For authentication: it says nothing about the person. */
    static X509Certificate authentication(
            RSAPrivateCrtKey authority,
            X509Certificate issuer,
            RSAPublicKey key,
            LocalDate from,
            LocalDate until) {
        String serial = nameOf(key);
        return sign(
                authority,
                name(issuer),
                new X500Name("C=JP,CN=" + serial),
                key,
                from,
                until,
                builder ->
                        builder.addExtension(
                                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)));
    }

    /** For signatures: with the person's name, sex, birth date and address. */
    static X509Certificate signature(
            RSAPrivateCrtKey authority,
            X509Certificate issuer,
            RSAPublicKey key,
            LocalDate from,
            LocalDate until,
            Holder holder) {
        GeneralNames attributes =
                new GeneralNames(
                        new GeneralName[] {
                            attribute(1, holder.name()),
                            attribute(3, holder.sex()),
                            attribute(4, holder.born()),
                            attribute(5, holder.address())
                        });
        X500Name subject = new X500Name("C=JP,L=SIMULATED,CN=" + nameOf(key));
        return sign(
                authority,
                name(issuer),
                subject,
                key,
                from,
                until,
                builder -> {
                    builder.addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
                    builder.addExtension(Extension.subjectAlternativeName, false, attributes);
                });
    }

    record Holder(String name, String sex, String born, String address) {}

    private static GeneralName attribute(int number, String value) {
        ASN1EncodableVector other = new ASN1EncodableVector();
        other.add(new ASN1ObjectIdentifier(ATTRIBUTE + number));
        other.add(new DERTaggedObject(true, 0, new DERUTF8String(value)));
        return new GeneralName(GeneralName.otherName, new DERSequence(other));
    }

    /** Names the holder without saying who it is. */
    private static String nameOf(RSAPublicKey key) {
        return "SIMULATED "
                + HexFormat.of().withUpperCase().formatHex(Signing.sha256(key.getEncoded()), 0, 12);
    }

    private static X500Name name(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    @FunctionalInterface
    private interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws CertIOException;
    }

    private static X509Certificate sign(
            RSAPrivateCrtKey signer,
            X500Name issuer,
            X500Name subject,
            RSAPublicKey key,
            LocalDate from,
            LocalDate until,
            Extensions extensions) {
        Instant begin = from.atStartOfDay(JAPAN).toInstant();
        Instant end = until.atTime(23, 59, 59).atZone(JAPAN).toInstant();
        BigInteger serial =
                new BigInteger(
                        1,
                        Arrays.copyOf(
                                Signing.sha256(
                                        (subject + " " + until).getBytes(StandardCharsets.UTF_8)),
                                8));
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            issuer, serial, Date.from(begin), Date.from(end), subject, key);
            extensions.addTo(builder);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(signer)));
        } catch (CertIOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("a certificate could not be made", e);
        }
    }

    /**
     * A certificate that a card can check.
     *
     * @param issuer name of the signing key, 16 bytes
     * @param subject name of the certified key, 16 bytes
     */
    static byte[] cardVerifiable(
            byte[] issuer, byte[] subject, RSAPublicKey key, RSAPrivateCrtKey authority) {
        byte[] body = TlvWriter.join(issuer, subject, publicKey(key));
        return TlvWriter.object(
                0x7F21,
                TlvWriter.object(0x5F4E, body),
                TlvWriter.object(0x5F37, signHash(authority, body)));
    }

    /** A public key as the card writes it: 90 exponent, 91 modulus. */
    static byte[] publicKey(RSAPublicKey key) {
        byte[] modulus = key.getModulus().toByteArray();
        return TlvWriter.join(
                TlvWriter.object(0x90, key.getPublicExponent().toByteArray()),
                TlvWriter.object(
                        0x91, Arrays.copyOfRange(modulus, modulus.length - 256, modulus.length)));
    }

    /**
     * The name of a key: seven digits, two bytes, three digits, four bytes. Ours begin with 9,
     * which nobody's do.
     */
    static byte[] keyName(int number) {
        return TlvWriter.join(
                "9%06d".formatted(number).getBytes(StandardCharsets.US_ASCII),
                new byte[] {8, 5},
                "001".getBytes(StandardCharsets.US_ASCII),
                new byte[4]);
    }

    static byte[] signHash(RSAPrivateCrtKey key, byte[] text) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA256withRSA", e);
        }
    }
}
