/** The files of the field's exchange as values, written and read. Pure: no clock, no disk. */
package madoguchi.receipt.file;
