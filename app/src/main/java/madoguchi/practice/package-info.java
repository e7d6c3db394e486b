/**
 * 練習 (T06): a scenario at human pace, with what is to be known about each line of it, and a report
 * at the end. Walks on a kiosk of its own; knows nothing of the real one.
 */
package madoguchi.practice;
