package madoguchi.card.recording;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import madoguchi.card.CardFault;
import madoguchi.card.CardLink;
import madoguchi.card.CardReader;
import madoguchi.card.Exchange;
import madoguchi.card.ObservedLink;
import madoguchi.card.ReaderDecorator;

/**
 * A reader that writes down what happens to it, line by line as it happens, so that a process that
 * dies leaves a recording of why.
 */
public final class RecordingReader extends ReaderDecorator {

    private final CardReader inner;
    private final Consumer<String> lines;

    /**
     * @param lines takes each line of the recording; called on the thread that uses the reader
     */
    public RecordingReader(CardReader inner, Consumer<String> lines) {
        super(inner);
        this.inner = inner;
        this.lines = lines;
        beginning(inner.name()).forEach(lines);
    }

    private static List<String> beginning(String reader) {
        return List.of(
                Recording.FIRST_LINE,
                Recording.COMMENT + " no data of the card or of a person: docs/recordings.md",
                Recording.READER + reader.replaceAll("\\p{Cntrl}", " ").strip());
    }

    @Override
    public CardLink open(Duration limit) throws CardFault {
        long begun = System.nanoTime();
        try {
            CardLink link = inner.open(limit);
            lines.accept(Recording.opened(link.atr(), since(begun)));
            return decorated(link);
        } catch (CardFault fault) {
            lines.accept(Recording.refused(fault.kind(), since(begun)));
            throw fault;
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    protected CardLink decorated(CardLink link) {
        return new ObservedLink(
                link,
                new ObservedLink.Observer() {
                    @Override
                    public void saw(Exchange exchange) {
                        lines.accept(exchange.toString());
                    }

                    @Override
                    public void closed() {
                        lines.accept(Recording.CLOSE);
                    }
                });
    }
}
