package madoguchi.card.virtual;

import java.util.List;

/**
 * What a card is made of.
 *
 * @param applications the first is selected at power-up
 * @param firstCommandFails the first command after power-up is answered 6F00, as measured on a real
 *     card
 */
record Chip(
        byte[] contactlessAtr,
        byte[] contactAtr,
        List<Application> applications,
        boolean firstCommandFails) {}
