/** What is logged, where and how long it is kept, and how it is sent to somebody. */
package madoguchi.health.log;
