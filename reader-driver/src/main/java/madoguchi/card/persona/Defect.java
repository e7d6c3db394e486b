package madoguchi.card.persona;

/**
 * What is wrong with a simulated card on purpose. The file it stands in is otherwise as it should
 * be, signatures included, so that each defect is found for what it is.
 */
public enum Defect {
    /** The face record begins with another tag. */
    FACE_RECORD_TAG,
    /** The face record says that it is longer than its file. */
    FACE_RECORD_LENGTH,
    /** The face record is there and holds nothing. */
    FACE_RECORD_EMPTY,
    /** The table at the beginning of the face record points beside a field. */
    OFFSET_TABLE,
    /** The photograph, duly signed, is no JPEG 2000 file. */
    PHOTO_NOT_JP2,
    /** The certificate of the municipality that signed the face record begins with another tag. */
    ISSUER_CERTIFICATE_TAG,
    /** The authentication certificate says that it is longer than its file. */
    CERTIFICATE_LENGTH,
    /** One wrong bit in the key that the authentication certificate is about. */
    CERTIFICATE_BIT,
    /** One wrong bit in the authority's signature, which only who knows the authority can see. */
    CERTIFICATE_SIGNATURE,
    /** The municipality did not sign this face record. */
    FACE_RECORD_SIGNATURE,
    /** The expiry, which nobody signs, is another year than the one on the face. */
    EXPIRY_YEAR,
    /** All files are another card's: the chip has private keys, but not theirs. */
    CLONED_CHIP
}
