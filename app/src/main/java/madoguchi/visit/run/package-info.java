/**
 * Does what the visit wants done: one thread owns the state, each room has its own, and what comes
 * late from a visit that is over is dropped.
 */
package madoguchi.visit.run;
