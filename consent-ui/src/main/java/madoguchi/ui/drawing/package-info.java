/** Icons and pictures, drawn by code: sharp at any size and in any contrast. */
package madoguchi.ui.drawing;
