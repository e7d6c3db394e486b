package madoguchi.visit;

/** What a visit begins with and hangs on. What its leaving means is the carrier's own matter. */
public sealed interface Carrier {

    /** The name of the reader that senses it. */
    String reader();

    /** Whether taking it away before 完了 ends the visit. */
    boolean leavingEndsVisit();

    /**
     * @param number of the placing, as the reader counts: the same card put down again is another
     *     carrier
     */
    record Card(String reader, long number) implements Carrier {
        @Override
        public boolean leavingEndsVisit() {
            return true;
        }
    }
}
