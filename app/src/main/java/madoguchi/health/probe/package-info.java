/** What the self-check looks at, one class a part of the terminal. */
package madoguchi.health.probe;
