package org.bytedeco.opencv.presets;

import org.bytedeco.javacpp.annotation.Properties;

/**
 * Stands before the class of the same name in the OpenCV jar, which tells the loader what highgui
 * needs, and asks for nothing but what it inherits.
 *
 * <p>The bindings of objdetect inherit those of highgui, so that a face cascade would bring
 * libopencv_highgui and with it GTK 2, which is missing on a bare machine and keeps JavaFX (GTK 3)
 * from starting when it was loaded first. Nothing here opens a window through OpenCV. See
 * docs/adr/0003-opencv-without-highgui.md.
 */
@Properties(inherit = opencv_imgproc.class)
public final class opencv_highgui {
    private opencv_highgui() {}
}
