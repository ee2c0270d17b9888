/** What differs between databases: lexing, quoting, keywords, errors, how rows stream. */
package dev.dormouse.dialect;
