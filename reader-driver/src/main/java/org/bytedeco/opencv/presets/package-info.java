/**
 * One class of OpenCV's Java binding in our own words, so that it loads without the window library
 * that a bare machine lacks (decision 3).
 */
package org.bytedeco.opencv.presets;
