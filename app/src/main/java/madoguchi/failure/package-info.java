/**
 * What can go wrong, by the code that people read, and which of the three recoveries it asks for.
 */
package madoguchi.failure;
