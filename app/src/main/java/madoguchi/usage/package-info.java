/**
 * 利用状況: how often, by which way, how long, and where patients stop. Values and pure functions;
 * nothing in it names a person.
 */
package madoguchi.usage;
