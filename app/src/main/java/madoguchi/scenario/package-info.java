/**
 * Walks through the procedure as data files, and the simulated device on which they happen: people,
 * cards, light, faults.
 */
package madoguchi.scenario;
