package madoguchi.card.mynumber;

import madoguchi.card.CardFault;

/**
 * How a terminal opens the authentication key without a PIN (特定機関認証). The field's protocol is not
 * public; whoever gets to know it writes another implementation of this and nothing else changes.
 */
interface PinlessUse {

    /**
     * Makes the card trust this terminal. JPKI is selected; when this returns its authentication
     * key may be used until another application is selected.
     *
     * @throws CardProblem {@code Blocked} when the card does not accept the terminal
     */
    void open(CardTalk card, TerminalKey terminal) throws CardFault, CardProblem;
}
