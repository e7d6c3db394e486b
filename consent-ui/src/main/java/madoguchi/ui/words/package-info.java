/** The wording files as words: what is written, what is spoken, where a line may break. */
package madoguchi.ui.words;
