/**
 * The hand-over to the receipt computer by files: docs/receipt-computer.md is its contract. What
 * stands in a file is in {@code receipt.file}; here is the folder, and what is done in it.
 */
package madoguchi.receipt;
