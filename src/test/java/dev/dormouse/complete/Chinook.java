package dev.dormouse.complete;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The music store's catalogue, made by hand: {@code name type} for columns, {@code !} for NOT NULL, {@code >} for foreign keys. */
final class Chinook {

    private Chinook() {}

    static Snapshot snapshot() {
        return snapshot(new Catalog("chinook", List.of("public"), tables("public")), "postgresql");
    }

    static Snapshot snapshot(Catalog catalog, String dialect) {
        return new Snapshot(Dialects.find(dialect).orElseThrow(), catalog, EntityModeler.model(catalog, dialect));
    }

    static List<Table> tables(String schema) {
        return List.of(
                table(schema, "album", "album_id! int4, title! varchar, artist_id! int4 >artist"),
                table(schema, "artist", "artist_id! int4, name varchar"),
                table(
                        schema,
                        "customer",
                        "customer_id! int4, first_name! varchar, last_name! varchar, company varchar, address varchar, city"
                                + " varchar, state varchar, country varchar, postal_code varchar, phone varchar, fax varchar,"
                                + " email! varchar, support_rep_id int4 >employee"),
                table(
                        schema,
                        "employee",
                        "employee_id! int4, last_name! varchar, first_name! varchar, title varchar, reports_to int4"
                                + " >employee, birth_date timestamp, hire_date timestamp, address varchar, city varchar, state"
                                + " varchar, country varchar, postal_code varchar, phone varchar, fax varchar, email varchar"),
                table(schema, "genre", "genre_id! int4, name varchar"),
                table(
                        schema,
                        "invoice",
                        "invoice_id! int4, customer_id! int4 >customer, invoice_date! timestamp, billing_address varchar,"
                                + " billing_city varchar, billing_state varchar, billing_country varchar, billing_postal_code"
                                + " varchar, total! numeric"),
                table(
                        schema,
                        "invoice_line",
                        "invoice_line_id! int4, invoice_id! int4 >invoice, track_id! int4 >track, unit_price! numeric,"
                                + " quantity! int4"),
                table(schema, "media_type", "media_type_id! int4, name varchar"),
                table(schema, "playlist", "playlist_id! int4, name varchar"),
                link(schema),
                table(
                        schema,
                        "track",
                        "track_id! int4, name! varchar, album_id int4 >album, media_type_id! int4 >media_type, genre_id int4"
                                + " >genre, composer varchar, milliseconds! int4, bytes int4, unit_price! numeric"));
    }

    private static Table link(String schema) {
        Table table = table(schema, "playlist_track", "playlist_id! int4 >playlist, track_id! int4 >track");
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                Optional.of(new Key("playlist_track_pkey", List.of("playlist_id", "track_id"))),
                List.of(),
                table.foreignKeys(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
    }

    /** The first column is the key; a foreign key points to its target's {@code <table>_id}. */
    static Table table(String schema, String name, String columns) {
        List<TableColumn> made = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>();
        for (String column : columns.split(", ")) {
            String[] parts = column.split(" ");
            boolean nullable = !parts[0].endsWith("!");
            String columnName = nullable ? parts[0] : parts[0].substring(0, parts[0].length() - 1);
            made.add(column(columnName, made.size() + 1, ColumnType.plain(parts[1]), nullable));
            if (parts.length > 2) {
                String target = parts[2].substring(1);
                keys.add(new ForeignKey(
                        name + "_" + columnName + "_fkey",
                        List.of(columnName),
                        new TableName(schema, target),
                        List.of(target + "_id"),
                        "no action"));
            }
        }
        return new Table(
                new TableName(schema, name),
                TableKind.TABLE,
                made,
                Optional.of(new Key(name + "_pkey", List.of(made.get(0).name()))),
                List.of(),
                keys,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
    }

    static TableColumn column(String name, int position, ColumnType type, boolean nullable) {
        return new TableColumn(
                name, position, type, nullable, TableColumn.Generation.NONE, Optional.empty(), Optional.empty());
    }
}
