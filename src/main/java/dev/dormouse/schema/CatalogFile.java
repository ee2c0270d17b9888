package dev.dormouse.schema;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue as bytes and back: every text and every type stands there once. */
final class CatalogFile {

    private CatalogFile() {}

    static byte[] write(Catalog catalog) throws IOException {
        Writer writer = new Writer();
        writer.text(catalog.database());
        writer.texts(catalog.searchPath());
        writer.number(catalog.tables().size());
        for (Table table : catalog.tables()) {
            writer.table(table);
        }
        return writer.finish();
    }

    /** Fails with some exception if these are not bytes of a catalogue. */
    static Catalog read(byte[] bytes) throws IOException {
        return new Reader(bytes).catalog();
    }

    /** The body refers to texts by number; they come first in the file, so the body is written aside. */
    private static final class Writer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream body = new DataOutputStream(bytes);
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final Map<ColumnType, Integer> types = new HashMap<>();

        void number(int number) throws IOException {
            int left = number;
            while ((left & ~0x7f) != 0) {
                body.writeByte(left & 0x7f | 0x80);
                left >>>= 7;
            }
            body.writeByte(left);
        }

        void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            number(known == null ? texts.size() - 1 : known);
        }

        void texts(List<String> list) throws IOException {
            number(list.size());
            for (String text : list) {
                text(text);
            }
        }

        void optional(Optional<String> text) throws IOException {
            body.writeBoolean(text.isPresent());
            if (text.isPresent()) {
                text(text.get());
            }
        }

        void name(TableName name) throws IOException {
            text(name.schema());
            text(name.name());
        }

        void table(Table table) throws IOException {
            name(table.name());
            body.writeByte(table.kind().ordinal());
            number(table.columns().size());
            for (TableColumn column : table.columns()) {
                column(column);
            }
            body.writeBoolean(table.primaryKey().isPresent());
            if (table.primaryKey().isPresent()) {
                key(table.primaryKey().get());
            }
            number(table.uniqueKeys().size());
            for (Key key : table.uniqueKeys()) {
                key(key);
            }
            number(table.foreignKeys().size());
            for (ForeignKey key : table.foreignKeys()) {
                text(key.name());
                texts(key.columns());
                name(key.target());
                texts(key.targetColumns());
                text(key.onDelete());
            }
            number(table.indexes().size());
            for (Index index : table.indexes()) {
                text(index.name());
                body.writeBoolean(index.unique());
                texts(index.columns());
            }
            body.writeBoolean(table.parent().isPresent());
            if (table.parent().isPresent()) {
                name(table.parent().get());
            }
            optional(table.comment());
            body.writeLong(table.estimatedRows());
        }

        private void column(TableColumn column) throws IOException {
            text(column.name());
            number(column.position());
            type(column.type());
            body.writeBoolean(column.nullable());
            body.writeByte(column.generation().ordinal());
            optional(column.defaultValue());
            optional(column.comment());
        }

        private void type(ColumnType type) throws IOException {
            Integer known = types.putIfAbsent(type, types.size());
            number(known == null ? types.size() - 1 : known);
            if (known == null) {
                text(type.display());
                text(type.base());
                body.writeByte(type.form().ordinal());
                body.writeInt(type.length());
                body.writeInt(type.precision());
                body.writeInt(type.scale());
                texts(type.labels());
            }
        }

        private void key(Key key) throws IOException {
            text(key.name());
            texts(key.columns());
        }

        byte[] finish() throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream head = new DataOutputStream(whole);
            head.writeInt(texts.size());
            for (String text : texts.keySet()) {
                byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                head.writeInt(utf8.length);
                head.write(utf8);
            }
            body.flush();
            bytes.writeTo(whole);
            return whole.toByteArray();
        }
    }

    private static final class Reader {

        private final DataInputStream in;
        private final String[] texts;
        private final List<ColumnType> types = new ArrayList<>();

        Reader(byte[] bytes) throws IOException {
            in = new DataInputStream(new ByteArrayInputStream(bytes));
            texts = new String[in.readInt()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
            }
        }

        private int number() throws IOException {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int next = in.readUnsignedByte();
                number |= (next & 0x7f) << shift;
                if (next < 0x80) {
                    return number;
                }
            }
        }

        private String text() throws IOException {
            return texts[number()];
        }

        private List<String> texts() throws IOException {
            return list(this::text);
        }

        private interface Part<T> {
            T read() throws IOException;
        }

        private <T> List<T> list(Part<T> part) throws IOException {
            int size = number();
            List<T> list = new ArrayList<>(Math.min(size, 10_000));
            for (int i = 0; i < size; i++) {
                list.add(part.read());
            }
            return list;
        }

        private <T> Optional<T> optional(Part<T> part) throws IOException {
            return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
        }

        Catalog catalog() throws IOException {
            String database = text();
            List<String> searchPath = texts();
            Catalog catalog = new Catalog(database, searchPath, list(this::table));
            if (in.available() > 0) {
                throw new IOException("more than a catalogue");
            }
            return catalog;
        }

        private TableName name() throws IOException {
            return new TableName(text(), text());
        }

        private Table table() throws IOException {
            return new Table(
                    name(),
                    TableKind.values()[in.readUnsignedByte()],
                    list(this::column),
                    optional(this::key),
                    list(this::key),
                    list(() -> new ForeignKey(text(), texts(), name(), texts(), text())),
                    list(() -> new Index(text(), in.readBoolean(), texts())),
                    optional(this::name),
                    optional(this::text),
                    in.readLong());
        }

        private TableColumn column() throws IOException {
            return new TableColumn(
                    text(),
                    number(),
                    type(),
                    in.readBoolean(),
                    TableColumn.Generation.values()[in.readUnsignedByte()],
                    optional(this::text),
                    optional(this::text));
        }

        private ColumnType type() throws IOException {
            int index = number();
            if (index == types.size()) {
                types.add(new ColumnType(
                        text(),
                        text(),
                        ColumnType.Form.values()[in.readUnsignedByte()],
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        texts()));
            }
            return types.get(index);
        }

        private Key key() throws IOException {
            return new Key(text(), texts());
        }
    }
}
