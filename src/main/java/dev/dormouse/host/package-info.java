/** What a run of the program is handed: streams, environment, folders, clock. */
package dev.dormouse.host;
