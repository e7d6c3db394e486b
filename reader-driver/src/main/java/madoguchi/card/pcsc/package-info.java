/**
 * Real readers, through the system's smart-card service (PC/SC). One {@link
 * madoguchi.card.pcsc.PcscReader} does what every way needs: deadlines, numbered presence, the end
 * of a session. Two {@link madoguchi.card.pcsc.Stack}s are the ways: pcsclite by foreign calls, and
 * {@code javax.smartcardio}. Whatever happens below leaves here as a {@link
 * madoguchi.card.CardFault}.
 */
package madoguchi.card.pcsc;
