package org.bytedeco.opencv.global;

/**
 * Stands before the class of the same name in the OpenCV jar, and is empty on purpose.
 *
 * <p>The bindings of objdetect inherit those of highgui, so that loading a cascade would load libopencv_highgui and with it
 * GTK 2, which is missing on a bare machine and keeps JavaFX (GTK 3) from starting when it was loaded first. Nothing here
 * opens a window through OpenCV. See docs/adr/0003-opencv-without-highgui.md.
 */
@SuppressWarnings("checkstyle:TypeName")
public final class opencv_highgui {
    private opencv_highgui() {}
}
