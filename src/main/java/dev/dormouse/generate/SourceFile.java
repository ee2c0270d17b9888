package dev.dormouse.generate;

/**
 * A Java file.
 *
 * @param path below the source folder, with {@code /}: {@code com/acme/model/Track.java}
 * @param text ends with a line break; lines end with a line feed everywhere
 */
public record SourceFile(String path, String text) {}
