/**
 * What goes on paper, and what is kept of it until it may be thrown away. The only room that knows
 * PDF.
 */
package madoguchi.paper;
