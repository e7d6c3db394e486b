/**
 * The simulated card and reader, at the level of APDUs: whoever speaks to them meets the files,
 * rights, counters and status words of a My Number card. Nothing here is ever real: keys and
 * certificates come from a test authority whose name says so.
 */
package madoguchi.card.virtual;
