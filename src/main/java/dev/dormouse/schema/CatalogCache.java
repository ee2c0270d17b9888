package dev.dormouse.schema;

import dev.dormouse.result.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Large catalogues on disk, so that a second start need not read them from the database. A file is believed only if the database's
 * fingerprint is still the same; any defect of it counts as if it were not there. Files can be read by their owner alone.
 */
public final class CatalogCache {

    /** With fewer relations the catalogue is read nearly as quickly as its fingerprint. */
    public static final int WORTHWHILE = 500;

    /** How many databases are remembered; the one that was written longest ago goes. */
    private static final int FILES = 30;

    private static final int MAGIC = 0x444f524d;
    private static final String ENDING = ".catalogue";

    private final Path folder;
    private final List<String> connection;

    /**
     * @param folder made when it is first needed
     * @param connection what tells this database and this user from all others; without any password
     */
    public CatalogCache(Path folder, List<String> connection) {
        this.folder = folder;
        this.connection = List.copyOf(connection);
    }

    /**
     * A catalogue.
     *
     * @param mark the same text for the same catalogue, read by the same program; empty if none is worked out for it
     */
    public record Known(Catalog catalog, Optional<String> mark) {

        /** One that has no mark. */
        public Known(Catalog catalog) {
            this(catalog, Optional.empty());
        }
    }

    /**
     * Reads the catalogue, from the file if that is still true, else from the database.
     *
     * @param connection the reading has it for itself; fingerprint and catalogue are read in one transaction of it
     * @param believe whether the file may answer; if not, it is only written
     */
    public Known read(CatalogReader reader, Connection connection, boolean believe) throws SQLException {
        if (!reader.hasFingerprint()) {
            return new Known(reader.read(connection));
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            Optional<Known> known = believe ? fromFile(reader, connection) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            Catalog catalog = reader.read(connection);
            return catalog.tables().size() < WORTHWHILE
                    ? new Known(catalog)
                    : write(catalog, head(reader, reader.fingerprint(connection)));
        } finally {
            connection.rollback();
        }
    }

    /** The file is read while the database works its fingerprint out. */
    private Optional<Known> fromFile(CatalogReader reader, Connection connection) throws SQLException {
        Optional<byte[]> file = file();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        FutureTask<Optional<Content>> decoding = new FutureTask<>(() -> decoded(file.get()));
        Thread thread = new Thread(decoding, "dormouse-catalogue-file");
        thread.setDaemon(true);
        thread.start();
        String head = head(reader, reader.fingerprint(connection));
        try {
            return decoding.get()
                    .filter(content -> content.head().equals(head))
                    .map(content -> new Known(content.catalog(), Optional.of(mark(head, content.sum()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    /** What a file says. */
    private record Content(String head, Catalog catalog, long sum) {}

    private static String mark(String head, long sum) {
        return Sha256.hex(head + " " + sum);
    }

    /** What a file must begin with to be believed. */
    private static String head(CatalogReader reader, String fingerprint) {
        String version = CatalogCache.class.getPackage().getImplementationVersion();
        return version + " " + reader.signature() + " " + fingerprint;
    }

    private Optional<byte[]> file() {
        try {
            Path file = folder.resolve(name());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Nothing if there is anything wrong with the bytes. */
    private static Optional<Content> decoded(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            String head = in.readUTF();
            long sum = in.readLong();
            byte[] body = in.readAllBytes();
            return sum(body) == sum ? Optional.of(new Content(head, CatalogFile.read(body), sum)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all; that it could not be written costs the next start some time, and nobody anything else. */
    private Known write(Catalog catalog, String head) {
        try {
            Files.createDirectories(folder);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] body = CatalogFile.write(catalog);
            long sum = sum(body);
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeInt(MAGIC);
                out.writeUTF(head);
                out.writeLong(sum);
                out.write(body);
            }
            // Made for the owner's eyes alone, wherever the file system knows of such.
            Path half = Files.createTempFile(folder, "half", ENDING);
            try {
                Files.write(half, bytes.toByteArray());
                Files.move(half, folder.resolve(name()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            forgetOldest();
            return new Known(catalog, Optional.of(mark(head, sum)));
        } catch (IOException | UnsupportedOperationException e) {
            return new Known(catalog);
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(CatalogCache::written).reversed())
                    .skip(FILES)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long sum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return sum.getValue();
    }

    /** Worked out when the file is looked for, which is beside the prompt: the first digest of a process takes its time. */
    private String name() {
        return Sha256.hex(String.join("\0", connection)) + ENDING;
    }
}
