/** The program: {@link madoguchi.Main} begins it, and everything it begins is in {@code cli}. */
package madoguchi;
