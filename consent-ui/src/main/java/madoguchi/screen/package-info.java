/** What is to be shown and what was touched, as values: ids and arguments, no text, no JavaFX. */
package madoguchi.screen;
