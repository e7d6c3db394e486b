/**
 * What the terminal keeps, in one SQLite file: results on their way to the receipt computer, the
 * audit trail, passwords, counts. The only room that knows SQL.
 */
package madoguchi.store;
