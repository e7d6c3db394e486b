/**
 * A result as names and values, the same in JSON, in CSV, by HTTP and in the view {@code
 * v1_result}; and the one rule of what an acknowledgement means.
 */
package madoguchi.receipt.record;
