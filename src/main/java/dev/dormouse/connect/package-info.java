/** From what a user typed to an open {@link java.sql.Connection}: targets, passwords, drivers, and failures in plain words. */
package dev.dormouse.connect;
