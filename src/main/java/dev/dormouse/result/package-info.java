/** The words that all packages share: statements, results, failures. It uses the JDK alone. */
package dev.dormouse.result;
