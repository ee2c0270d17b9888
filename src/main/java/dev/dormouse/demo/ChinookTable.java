package dev.dormouse.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the 11 tables, in the spelling of the older edition. Every statement and every typed row comes from here.
 *
 * @param columns in the order of the data
 * @param primaryKey names of columns
 */
record ChinookTable(String name, List<Column> columns, List<String> primaryKey, List<Reference> references) {

    /** What a column holds, however a database spells it. */
    enum Type {
        INTEGER,
        TEXT,
        /** Ten digits, two of them after the point. */
        MONEY,
        /** A date with a time of day, without a zone. */
        TIMESTAMP
    }

    /**
     * @param length in characters; 0 for what is not text
     */
    record Column(String name, Type type, int length, boolean nullable) {}

    /** A foreign key of one column to the single primary key column of another table. */
    record Reference(String column, String table, String tableColumn) {}

    ChinookTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        references = List.copyOf(references);
    }

    /** All of them, a table after those that it refers to. */
    static List<ChinookTable> list() {
        return List.of(
                table("Genre").id("GenreId").text("Name", 120).done(),
                table("MediaType").id("MediaTypeId").text("Name", 120).done(),
                table("Artist").id("ArtistId").text("Name", 120).done(),
                album(),
                track(),
                employee(),
                customer(),
                invoice(),
                invoiceLine(),
                table("Playlist").id("PlaylistId").text("Name", 120).done(),
                playlistTrack());
    }

    private static ChinookTable album() {
        return table("Album")
                .id("AlbumId")
                .requiredText("Title", 160)
                .required("ArtistId", Type.INTEGER)
                .refers("ArtistId", "Artist", "ArtistId")
                .done();
    }

    private static ChinookTable track() {
        return table("Track")
                .id("TrackId")
                .requiredText("Name", 200)
                .optional("AlbumId", Type.INTEGER)
                .required("MediaTypeId", Type.INTEGER)
                .optional("GenreId", Type.INTEGER)
                .text("Composer", 220)
                .required("Milliseconds", Type.INTEGER)
                .optional("Bytes", Type.INTEGER)
                .required("UnitPrice", Type.MONEY)
                .refers("AlbumId", "Album", "AlbumId")
                .refers("GenreId", "Genre", "GenreId")
                .refers("MediaTypeId", "MediaType", "MediaTypeId")
                .done();
    }

    private static ChinookTable employee() {
        return table("Employee")
                .id("EmployeeId")
                .requiredText("LastName", 20)
                .requiredText("FirstName", 20)
                .text("Title", 30)
                .optional("ReportsTo", Type.INTEGER)
                .optional("BirthDate", Type.TIMESTAMP)
                .optional("HireDate", Type.TIMESTAMP)
                .address("")
                .text("Phone", 24)
                .text("Fax", 24)
                .text("Email", 60)
                .refers("ReportsTo", "Employee", "EmployeeId")
                .done();
    }

    private static ChinookTable customer() {
        return table("Customer")
                .id("CustomerId")
                .requiredText("FirstName", 40)
                .requiredText("LastName", 20)
                .text("Company", 80)
                .address("")
                .text("Phone", 24)
                .text("Fax", 24)
                .requiredText("Email", 60)
                .optional("SupportRepId", Type.INTEGER)
                .refers("SupportRepId", "Employee", "EmployeeId")
                .done();
    }

    private static ChinookTable invoice() {
        return table("Invoice")
                .id("InvoiceId")
                .required("CustomerId", Type.INTEGER)
                .required("InvoiceDate", Type.TIMESTAMP)
                .address("Billing")
                .required("Total", Type.MONEY)
                .refers("CustomerId", "Customer", "CustomerId")
                .done();
    }

    private static ChinookTable invoiceLine() {
        return table("InvoiceLine")
                .id("InvoiceLineId")
                .required("InvoiceId", Type.INTEGER)
                .required("TrackId", Type.INTEGER)
                .required("UnitPrice", Type.MONEY)
                .required("Quantity", Type.INTEGER)
                .refers("InvoiceId", "Invoice", "InvoiceId")
                .refers("TrackId", "Track", "TrackId")
                .done();
    }

    private static ChinookTable playlistTrack() {
        return table("PlaylistTrack")
                .id("PlaylistId")
                .id("TrackId")
                .refers("PlaylistId", "Playlist", "PlaylistId")
                .refers("TrackId", "Track", "TrackId")
                .done();
    }

    private static Draft table(String name) {
        return new Draft(name);
    }

    private static final class Draft {
        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private final List<String> primaryKey = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();

        Draft(String name) {
            this.name = name;
        }

        Draft id(String column) {
            primaryKey.add(column);
            return required(column, Type.INTEGER);
        }

        Draft required(String column, Type type) {
            columns.add(new Column(column, type, 0, false));
            return this;
        }

        Draft optional(String column, Type type) {
            columns.add(new Column(column, type, 0, true));
            return this;
        }

        Draft requiredText(String column, int length) {
            columns.add(new Column(column, Type.TEXT, length, false));
            return this;
        }

        Draft text(String column, int length) {
            columns.add(new Column(column, Type.TEXT, length, true));
            return this;
        }

        Draft address(String prefix) {
            text(prefix + "Address", 70);
            Stream.of("City", "State", "Country").forEach(part -> text(prefix + part, 40));
            return text(prefix + "PostalCode", 10);
        }

        Draft refers(String column, String table, String tableColumn) {
            references.add(new Reference(column, table, tableColumn));
            return this;
        }

        ChinookTable done() {
            return new ChinookTable(name, columns, primaryKey, references);
        }
    }
}
