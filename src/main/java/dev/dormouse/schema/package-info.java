/** The catalogue as immutable records, and its reader. */
package dev.dormouse.schema;
