package dev.dormouse.entity;

/**
 * Where a model and a database do not agree.
 *
 * @param what {@code table}, {@code column}, {@code type}, {@code nullability}, {@code primary key}, {@code unique key},
 *     {@code foreign key} or {@code index}
 * @param table its exact name
 * @param name the column's or columns'; empty for a table
 * @param model what the model says; {@code missing} if it does not know it
 * @param database what the database has; {@code missing} if it lacks it
 */
public record Difference(String what, String table, String name, String model, String database) {}
