package madoguchi.card;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import madoguchi.card.apdu.MalformedApdu;
import madoguchi.card.apdu.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what goes over a link, at level TRACE: the four header bytes, lengths, status words and
 * times. Data are never told, in neither direction: they are PINs, portraits and names.
 */
public final class TracedLink implements CardLink {

    private static final int HEADER = 4;
    private static final int STATUS = 2;

    private final CardLink inner;
    private final Logger log;

    public TracedLink(CardLink inner) {
        this(inner, LoggerFactory.getLogger(TracedLink.class));
    }

    TracedLink(CardLink inner, Logger log) {
        this.inner = inner;
        this.log = log;
    }

    @Override
    public byte[] atr() {
        return inner.atr();
    }

    @Override
    public byte[] exchange(byte[] command, Duration limit) throws CardFault {
        if (!log.isTraceEnabled()) {
            return inner.exchange(command, limit);
        }
        String asked =
                head(command, 0, Math.min(HEADER, command.length))
                        + " ("
                        + command.length
                        + " bytes)";
        long begun = System.nanoTime();
        try {
            byte[] response = inner.exchange(command, limit);
            int data = Math.max(0, response.length - STATUS);
            log.trace(
                    "{} -> {} bytes, {} in {} ms",
                    asked,
                    data,
                    status(response),
                    millisSince(begun));
            return response;
        } catch (CardFault fault) {
            log.trace(
                    "{} -> {} after {} ms",
                    asked,
                    fault.getClass().getSimpleName(),
                    millisSince(begun));
            throw fault;
        }
    }

    private static String head(byte[] bytes, int from, int to) {
        return HexFormat.of().withUpperCase().formatHex(bytes, from, to);
    }

    private static String status(byte[] response) {
        try {
            return Response.decode(response).status().toString();
        } catch (MalformedApdu e) {
            return "no status word";
        }
    }

    private static String millisSince(long begun) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e6);
    }

    @Override
    public void close() {
        inner.close();
        log.trace("closed");
    }
}
