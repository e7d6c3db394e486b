/**
 * What a clinic chose, as one typed file with its defaults; and the data folder, claimed by one
 * kiosk.
 */
package madoguchi.settings;
