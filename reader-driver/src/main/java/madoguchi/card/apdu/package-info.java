/** Command and response APDUs as values (ISO/IEC 7816-4). Pure: bytes in, values out. */
package madoguchi.card.apdu;
