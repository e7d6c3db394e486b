package madoguchi.receipt.file;

/**
 * A file that is not what it should be: which kind of fault, and where; never what stands there.
 */
public final class BadFile extends Exception {

    private static final long serialVersionUID = 1;

    /** As an answer's ErrorCode tells it; the sentences are in docs/receipt-computer.md. */
    public enum Fault {
        /** No XML, or half of one. */
        NOT_XML("MADO-901", "XMLとして読めません"),
        /** A document type: never read, for it can name other files. */
        DOCUMENT_TYPE("MADO-902", "DOCTYPEのあるXMLは受け付けません"),
        TOO_LARGE("MADO-903", "ファイルが大きすぎます"),
        /** An element that is unknown, missing, there twice, or holds what it may not. */
        LAYOUT("MADO-904", "XMLレイアウトに合いません"),
        SEVERAL_PERSONS("MADO-905", "1件の照会に複数の対象者があります"),
        OTHER_INSTITUTION("MADO-906", "医療機関コードがこの端末のものと異なります");

        private final String code;
        private final String message;

        Fault(String code, String message) {
            this.code = code;
            this.message = message;
        }

        public String code() {
            return code;
        }

        public String message() {
            return message;
        }
    }

    /** An element's name is the sender's: no more of it than helps to find it. */
    private static final int LONGEST_PLACE = 160;

    private final Fault fault;
    private final String place;

    /**
     * @param place the path of the element, or empty
     */
    public BadFile(Fault fault, String place) {
        super(fault.name());
        this.fault = fault;
        this.place = place.substring(0, Math.min(place.length(), LONGEST_PLACE));
    }

    public Fault fault() {
        return fault;
    }

    /** For the answer: the fault's sentence, with the place where it is known. */
    public Said said() {
        return new Said(
                fault.code(),
                place.isEmpty() ? fault.message() : fault.message() + "（" + place + "）");
    }
}
