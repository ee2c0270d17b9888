package dev.dormouse.demo;

import java.util.Locale;

/** How the names of the music store are spelled. The tables, columns and rows are the same. */
public enum ChinookEdition {

    /** {@code artist.artist_id}, without quotes: the current edition. */
    SNAKE_CASE {
        @Override
        String name(String camelName) {
            return camelName.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        }

        @Override
        String primaryKeyName(String table) {
            return name(table) + "_pkey";
        }

        @Override
        String foreignKeyName(String table, String column) {
            return name(table) + "_" + name(column) + "_fkey";
        }

        @Override
        String indexName(String table, String column) {
            return name(table) + "_" + name(column) + "_idx";
        }
    },

    /** {@code "Artist"."ArtistId"}, which must be quoted: the older edition. */
    PASCAL_CASE {
        @Override
        String name(String camelName) {
            return camelName;
        }

        @Override
        String primaryKeyName(String table) {
            return "PK_" + table;
        }

        @Override
        String foreignKeyName(String table, String column) {
            return "FK_" + table + column;
        }

        @Override
        String indexName(String table, String column) {
            return "IFK_" + table + column;
        }
    };

    /** A table's or column's name in this edition, from its name in the older one. */
    abstract String name(String camelName);

    abstract String primaryKeyName(String table);

    abstract String foreignKeyName(String table, String column);

    abstract String indexName(String table, String column);
}
