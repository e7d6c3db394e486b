/** The centre asked over HTTPS, with a certificate on both sides. */
package madoguchi.eligibility.http;
