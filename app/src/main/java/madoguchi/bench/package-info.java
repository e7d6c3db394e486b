/** What is measured, and against what. Nothing here prints, and nothing is asserted. */
package madoguchi.bench;
