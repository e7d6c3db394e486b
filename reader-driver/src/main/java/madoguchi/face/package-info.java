/**
 * Whether the person before the camera is the one on the card: found, of good quality, alive,
 * alike. With {@code camera} the only room that knows OpenCV.
 */
package madoguchi.face;
