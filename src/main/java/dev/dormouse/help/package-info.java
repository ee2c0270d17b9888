/** What there is to say about a name, an expression or a statement, as text. */
package dev.dormouse.help;
