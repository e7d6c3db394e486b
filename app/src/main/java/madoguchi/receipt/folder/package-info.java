/**
 * The shared folder of the hand-over: results into Face, requests out of Req, answers into Res. Its
 * contract is docs/receipt-computer.md.
 */
package madoguchi.receipt.folder;
