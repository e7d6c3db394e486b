/** Does what the desk wants done; the only part of the desk with threads, files and a store. */
package madoguchi.desk.run;
