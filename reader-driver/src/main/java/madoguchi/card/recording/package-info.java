/**
 * What went over a reader, in a file without anybody's data, and the same again without a reader.
 */
package madoguchi.card.recording;
