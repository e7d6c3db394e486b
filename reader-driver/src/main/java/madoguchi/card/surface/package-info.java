/** What is printed on the card that lies on the reader. */
package madoguchi.card.surface;
