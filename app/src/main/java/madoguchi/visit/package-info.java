/**
 * The heart: a reception as a pure function from state and event to state and effects. {@link
 * madoguchi.visit.Visits} is the way in; each phase of the procedure has its file.
 */
package madoguchi.visit;
