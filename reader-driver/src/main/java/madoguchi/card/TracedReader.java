package madoguchi.card;

/** A reader whose links are traced. */
public final class TracedReader extends ReaderDecorator {

    public TracedReader(CardReader inner) {
        super(inner);
    }

    @Override
    protected CardLink decorated(CardLink link) {
        return new TracedLink(link);
    }
}
