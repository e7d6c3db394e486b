package madoguchi.card;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader that tells what goes over its links, at level TRACE, without any data: they are PINs,
 * portraits and names.
 */
public final class TracedReader extends ReaderDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(TracedReader.class);

    private final Logger log;

    public TracedReader(CardReader inner) {
        this(inner, LOG);
    }

    TracedReader(CardReader inner, Logger log) {
        super(inner);
        this.log = log;
    }

    @Override
    protected CardLink decorated(CardLink link) {
        return log.isTraceEnabled()
                ? new ObservedLink(
                        link,
                        new ObservedLink.Observer() {
                            @Override
                            public void saw(Exchange exchange) {
                                log.trace("{}", exchange);
                            }

                            @Override
                            public void closed() {
                                log.trace("closed");
                            }
                        })
                : link;
    }
}
