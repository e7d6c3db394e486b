/**
 * The commands of {@code ./kiosk}, and the composition root: the only room that knows every other,
 * prints and exits.
 */
package madoguchi.cli;
