/**
 * BER-TLV as the card writes it (ISO/IEC 7816-4, 5.2.2). Pure, and safe against any bytes: every
 * reader has limits.
 */
package madoguchi.card.tlv;
