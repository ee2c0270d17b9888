/** What could come next at a cursor, and what colour a text has: from a snapshot alone, never asking, never running anything. */
package dev.dormouse.complete;
