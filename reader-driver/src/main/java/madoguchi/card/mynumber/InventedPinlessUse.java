package madoguchi.card.mynumber;

import java.nio.charset.StandardCharsets;
import madoguchi.card.CardFault;
import madoguchi.card.apdu.Command;
import madoguchi.card.apdu.Response;
import madoguchi.card.tlv.MalformedTlv;
import madoguchi.card.tlv.TlvWriter;

/**
 * INVENTED, for simulated cards only. Publicly seen are two fragments: the card takes a
 * certificate's body with {@code 80 A2 06 C1} and its signature with {@code 80 A2 00 C1}. What
 * follows there is unknown; here the terminal answers a challenge of the card with its key ({@code
 * 00 84}, {@code 00 82}).
 */
final class InventedPinlessUse implements PinlessUse {

    /**
     * Stands before the challenge in what the terminal signs, so that no such signature can pass
     * for another.
     */
    static final byte[] PURPOSE =
            "madoguchi-simulated-grant-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int CHALLENGE_BYTES = 32;

    @Override
    public void open(CardTalk card, TerminalKey terminal) throws CardFault, CardProblem {
        CardVerifiableCertificate certificate = parse(terminal);
        require(
                card.send(
                        Command.of(0x80, 0xA2, 0x06, 0xC1)
                                .with(
                                        TlvWriter.object(
                                                CardVerifiableCertificate.BODY,
                                                certificate.body()))));
        require(
                card.send(
                        Command.of(0x80, 0xA2, 0x00, 0xC1)
                                .with(
                                        TlvWriter.object(
                                                CardVerifiableCertificate.SIGNATURE,
                                                certificate.signature()))));
        byte[] challenge =
                require(card.send(Command.of(0x00, 0x84, 0x00, 0x00).expecting(CHALLENGE_BYTES)));
        if (challenge.length != CHALLENGE_BYTES) {
            throw new CardFault.Garbled("a challenge of " + challenge.length + " bytes");
        }
        byte[] answer = terminal.sign(TlvWriter.join(PURPOSE, challenge));
        require(card.send(Command.of(0x00, 0x82, 0x00, 0x00).with(answer)));
    }

    private static CardVerifiableCertificate parse(TerminalKey terminal) {
        try {
            return CardVerifiableCertificate.parse(terminal.certificate());
        } catch (MalformedTlv e) {
            throw new IllegalStateException("the terminal's own certificate is broken", e);
        }
    }

    private static byte[] require(Response response) throws CardFault, CardProblem {
        if (response.isOk()) {
            return response.data();
        }
        switch (response.status().value()) {
            case 0x6300, 0x6700, 0x6982, 0x6985, 0x6A80, 0x6A82, 0x6A86, 0x6A88, 0x6D00 ->
                    throw new CardProblem.Blocked(CardProblem.Blocked.What.PINLESS_USE);
            default ->
                    throw new CardFault.Garbled(
                            "the terminal's certificate was answered " + response.status());
        }
    }
}
