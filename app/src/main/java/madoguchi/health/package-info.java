/** The self-check as values, and how a running kiosk tells others that it is well. */
package madoguchi.health;
