package madoguchi.health.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import madoguchi.health.Discreet;

/** Lines by a pattern; a long number in one, also in what an exception says, is masked. */
public final class MaskedEncoder extends PatternLayoutEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        return Discreet.masked(new String(super.encode(event), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void start() {
        setCharset(StandardCharsets.UTF_8);
        super.start();
    }
}
