/**
 * What staff do when the check at the counter did not succeed: a pure function from the situation
 * to ways in the seeds' order. Ids only; the words are in the wording files of the assets.
 */
package madoguchi.advice;
