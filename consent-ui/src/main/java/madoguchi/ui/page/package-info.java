/** The patients' screens, one file each, on the frame's named slots. */
package madoguchi.ui.page;
