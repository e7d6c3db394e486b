package madoguchi.receipt.http;

import madoguchi.receipt.record.Receipt;

/**
 * The body of an acknowledgement.
 *
 * @param by which client has the result now
 */
record Acknowledge(String by) {
    Acknowledge {
        if (by == null || !Receipt.NAME.matcher(by).matches()) {
            throw new IllegalArgumentException("by is no name");
        }
    }
}
