/** Threads with a purpose. */
package madoguchi.room;
