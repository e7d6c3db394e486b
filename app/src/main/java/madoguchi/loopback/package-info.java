/** HTTP servers that only programs of this computer can reach. */
package madoguchi.loopback;
