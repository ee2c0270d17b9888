/** The Chinook music store: its data, loading it into any database, and the embedded demo that opens without a URL. */
package dev.dormouse.demo;
