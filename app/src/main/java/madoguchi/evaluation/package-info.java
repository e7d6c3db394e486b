/**
 * How often a face engine errs, measured on pictures whose people are known: FMR, FNMR, EER,
 * failure to acquire and the DET curve, in the terms of ISO/IEC 19795-1.
 */
package madoguchi.evaluation;
