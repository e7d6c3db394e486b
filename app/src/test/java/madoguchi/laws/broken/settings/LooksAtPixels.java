package madoguchi.laws.broken.settings;

import madoguchi.laws.Breaks;
import madoguchi.laws.Law;
import org.bytedeco.opencv.opencv_core.Mat;

@Breaks(Law.OPENCV_ONLY_IN_CAMERA_AND_FACE)
record LooksAtPixels(Mat picture) {}
