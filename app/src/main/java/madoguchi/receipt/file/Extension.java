package madoguchi.receipt.file;

import java.util.Optional;
import madoguchi.eligibility.IdentityMethod;

/**
 * What the field's files have no place for, in a namespace of our own: a reader that does not know
 * it loses nothing that the field's own reader would have told.
 *
 * @param method how the person was identified; of visits only
 * @param consentRegistered whether the centre took the consents; of visits only
 * @param enrolled whether 利用登録 was made in this visit; of visits only
 * @param subsidies 医療費助成の受給者証: whether the patient uses them, where there are any
 * @param request SHA-256 of the request that this answers, in hexadecimal
 */
public record Extension(
        Optional<IdentityMethod> method,
        Optional<Boolean> consentRegistered,
        Optional<Boolean> enrolled,
        Optional<Boolean> subsidies,
        Optional<String> request) {

    static final String ELEMENT = Xml.PREFIX + "Extension";

    private static final String METHOD = Xml.PREFIX + "IdentityMethod";
    private static final String CONSENT = Xml.PREFIX + "ConsentRegistered";
    private static final String ENROLLED = Xml.PREFIX + "Enrolled";
    private static final String SUBSIDIES = Xml.PREFIX + "SubsidyCertificates";
    private static final String REQUEST = Xml.PREFIX + "RequestDigest";

    /** Of the answer to a request. */
    public static Extension ofRequest(String digest) {
        return new Extension(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(digest));
    }

    Element element() {
        return Element.called(ELEMENT)
                .put(METHOD, method.map(Enum::name))
                .putFlag(CONSENT, consentRegistered)
                .putFlag(ENROLLED, enrolled)
                .putFlag(SUBSIDIES, subsidies)
                .put(REQUEST, request)
                .build();
    }

    static Extension read(Fields fields) throws BadFile {
        return new Extension(
                fields.parsed(METHOD, IdentityMethod::valueOf),
                fields.optionalFlag(CONSENT),
                fields.optionalFlag(ENROLLED),
                fields.optionalFlag(SUBSIDIES),
                fields.optional(REQUEST));
    }
}
