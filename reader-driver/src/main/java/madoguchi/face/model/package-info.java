/**
 * Model files: which ones the terminal knows, which lie in the models folder, and the bytes of
 * those that are what the registry says. Knows nothing of pictures or OpenCV.
 */
package madoguchi.face.model;
