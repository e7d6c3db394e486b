/**
 * What staff and technicians do, as values: {@link madoguchi.desk.Desk} is the way in and out, each
 * {@link madoguchi.desk.Page} a place to work at. Pure; {@code desk.run} performs it.
 */
package madoguchi.desk;
