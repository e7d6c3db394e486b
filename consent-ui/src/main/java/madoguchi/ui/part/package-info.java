/** What screens are made of: answers, keypad, keyboard, bar, text that wraps where Japanese may. */
package madoguchi.ui.part;
