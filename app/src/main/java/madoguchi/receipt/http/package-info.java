/**
 * Results by HTTP, for programs of this computer: the contract is docs/openapi.yaml, explained in
 * docs/results-api.md.
 */
package madoguchi.receipt.http;
