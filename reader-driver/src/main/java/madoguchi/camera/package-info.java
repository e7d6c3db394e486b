/**
 * Where frames come from: a device, a video, a folder of pictures or a drawn person, behind one
 * seam.
 */
package madoguchi.camera;
