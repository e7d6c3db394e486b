/** Invented people as drawings, with light, distance, masks and what a cheat would hold up. */
package madoguchi.camera.drawn;
