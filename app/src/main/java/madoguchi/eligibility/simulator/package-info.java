/**
 * A centre that verifies every proof as a real one would, and answers from the persona's file.
 * Simulated, and says so.
 */
package madoguchi.eligibility.simulator;
