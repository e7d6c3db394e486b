/**
 * A house with the rooms of the real one, in which every law is broken. {@code @Breaks} says which;
 * a class without it is innocent, and must not be caught.
 */
package madoguchi.laws.broken;
