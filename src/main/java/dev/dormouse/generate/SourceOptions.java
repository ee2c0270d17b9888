package dev.dormouse.generate;

import dev.dormouse.dialect.Dialect;

/**
 * How the source is written.
 *
 * @param dialect decides which names need quotes, and what a database type is called
 * @param defaultSchema the schema that need not be named; may be empty
 * @param packageName the package of the entities; an entity of another schema is in a package below it
 * @param querydsl whether the Querydsl types are written, too
 */
public record SourceOptions(Dialect dialect, String defaultSchema, String packageName, boolean querydsl) {}
