package madoguchi.visit;

import java.time.Instant;

/**
 * 受付一回: from carrier placed to carrier taken.
 *
 * @param number counts the visits since the kiosk started; what comes with another number is late
 * @param id unique for ever: the key of the result and of both calls to the centre
 */
public record Visit(long number, String id, Carrier carrier, Instant begun) {}
