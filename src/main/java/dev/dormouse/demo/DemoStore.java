package dev.dormouse.demo;

import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.Driver;

/**
 * The embedded demo: the music store in an H2 file in the user's data folder. It is made at the first use, keeps its changes,
 * and several shells can have it open at once: the first one serves the others, on the loopback address.
 */
public final class DemoStore {

    /** Names are found however they are typed, and are shown in lower case. */
    private static final String NAMES = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /** A lock by socket is taken 25 ms faster than one by file, and what a killed shell leaves behind is seen through sooner. */
    private static final String SHARED = ";AUTO_SERVER=TRUE;FILE_LOCK=SOCKET;TRACE_LEVEL_FILE=0";

    /** Else what was committed, by this shell or by one that it serves, is lost for half a second should it be killed. */
    private static final String DURABLE = ";WRITE_DELAY=0";

    /**
     * Since 2.2, H2 writes its pointer to the newest chunk before it knows that chunk. After a kill it does not find one that was
     * written into a gap of the file; one at the end of the file it always finds.
     */
    private static final String APPENDED = ";REUSE_SPACE=FALSE";

    /** Else the last shell to leave may tidy the file up for 200 ms, whether it needs it or not. */
    private static final String UNTIDIED = ";MAX_COMPACT_TIME=0";

    /** The last shell to leave writes the file anew: where gaps are not filled, nothing less makes it smaller. */
    private static final String TIDIED = ";DEFRAG_ALWAYS=TRUE";

    /** In bytes. A new demo has half a megabyte, and grows by some 10 KB each time it is opened and left untidied. */
    private static final long WORTH_TIDYING = 8 << 20;

    private static final String ALONE = ";FILE_LOCK=NO;TRACE_LEVEL_FILE=0";

    private static final String USER = "sa";
    private static final String FILE = "demo.mv.db";
    private static final String UNFINISHED = "new-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** H2's codes for a database that another process has opened without sharing it. */
    private static final List<Integer> IN_USE = List.of(90020, 90135);

    /**
     * Where the demo is.
     *
     * @param jdbcUrl opens it, without a password
     * @param notice one line for the user, if something is not as usual
     */
    public record Opened(String jdbcUrl, String user, Optional<String> notice) {}

    private final Host host;
    private final Path folder;
    private final Path file;

    private DemoStore(Host host) {
        this.host = host;
        this.folder = host.dataFolder().resolve("demo");
        this.file = folder.resolve(FILE);
    }

    /** Whether the demo has been made, so that {@link #open} has nothing to do but to look. */
    public static boolean exists(Host host) {
        return Files.isRegularFile(new DemoStore(host).file);
    }

    /**
     * The demo, made now if it is not there: in full or not at all, also when several shells do it at once. Where it cannot be
     * kept in the data folder, it is made in memory, where it stays as long as the JVM, and the notice says so.
     */
    public static Opened open(Host host) {
        DemoStore store = new DemoStore(host);
        try {
            store.requirePlainPath();
            if (!Files.isRegularFile(store.file)) {
                store.create();
            }
            store.requireWritable();
            bindToLoopback();
            return new Opened(store.sharedUrl(), USER, Optional.empty());
        } catch (IOException e) {
            return store.openInMemory(e);
        }
    }

    /**
     * A connection to what {@link #open} returned. Several shells may come at the same moment, which H2 alone does not bear: all
     * of them must come through here.
     */
    public static Connection connect(Host host, Opened opened) throws SQLException {
        DemoStore store = new DemoStore(host);
        if (opened.notice().isPresent()) {
            return connect(opened.jdbcUrl());
        }
        try {
            return Gate.inside(store.folder, () -> connect(opened.jdbcUrl()));
        } catch (IOException e) {
            // Where files cannot be locked, one shell alone is no worse off.
            return connect(opened.jdbcUrl());
        }
    }

    /**
     * Throws the demo away and makes it anew. The old one stays until the new one is whole.
     *
     * @throws ShellException if a shell, this one too, has the demo open, or if the data folder cannot be written; nothing has
     *     changed then
     */
    public static void reset(Host host) {
        DemoStore store = new DemoStore(host);
        try {
            store.requirePlainPath();
            if (Files.isRegularFile(store.file)) {
                store.replace();
            } else {
                store.create();
            }
        } catch (IOException e) {
            throw new ShellException(
                    Failure.statement("the demo was not reset: " + reason(e))
                            .withHint("its place is " + store.folder + "; XDG_DATA_HOME chooses another"),
                    e);
        }
    }

    private void create() throws IOException {
        makeFolder();
        inside(() -> {
            if (!Files.isRegularFile(file)) {
                sweep();
                Path unfinished = build();
                try {
                    publish(unfinished);
                } finally {
                    delete(unfinished.getParent());
                }
            }
            return file;
        });
    }

    /** A new demo, whole and on the disk, in a folder of its own beside the place where it will be. */
    private Path build() throws IOException {
        bindToLoopback();
        Path place = Files.createTempDirectory(folder, UNFINISHED);
        Path made = place.resolve(FILE);
        try (Connection connection = connect(url(made, ALONE))) {
            ChinookLoader.load(connection, "h2");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
        } catch (SQLException | ShellException e) {
            delete(place);
            throw new IOException(e.getMessage(), e);
        }
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return made;
    }

    /** Gives the new demo its name, unless there is one: a link never replaces what is there, as a move might. */
    private void publish(Path unfinished) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (FileSystemException | UnsupportedOperationException e) {
            moveWithoutLinks(unfinished);
        }
    }

    /** For file systems that know no links. */
    private void moveWithoutLinks(Path unfinished) throws IOException {
        if (!Files.exists(file)) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void replace() throws IOException {
        requireWritable();
        inside(() -> {
            refuseIfOpen();
            sweep();
            Path unfinished = build();
            try {
                replaceBy(unfinished);
            } finally {
                delete(unfinished.getParent());
            }
            return file;
        });
    }

    /** Before any work is done; what cannot be opened at all is nobody's. */
    private void refuseIfOpen() throws IOException {
        try (Connection old = connect(sharedUrl());
                Statement statement = old.createStatement()) {
            requireAlone(statement);
        } catch (SQLException e) {
            if (IN_USE.contains(e.getErrorCode())) {
                throw inUse();
            }
        }
    }

    private void replaceBy(Path unfinished) throws IOException {
        try (Connection old = connect(sharedUrl());
                Statement statement = old.createStatement()) {
            requireAlone(statement);
            // For whoever does not come through the gate: from here on nobody else gets in.
            statement.execute("SET EXCLUSIVE 1");
            requireAlone(statement);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            if (IN_USE.contains(e.getErrorCode())) {
                throw inUse();
            }
            // It cannot be opened, so nobody has it open, and it is no loss.
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private <T> T inside(Gate.Action<T> action) throws IOException {
        try {
            return Gate.inside(folder, action);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void requireAlone(Statement statement) throws SQLException {
        try (ResultSet sessions = statement.executeQuery("select count(*) from information_schema.sessions")) {
            sessions.next();
            if (sessions.getInt(1) > 1) {
                throw inUse();
            }
        }
    }

    private static ShellException inUse() {
        return new ShellException(Failure.statement("the demo was not reset: a shell has it open")
                .withHint("leave the other shells first, then reset it again"));
    }

    private Opened openInMemory(IOException cause) {
        bindToLoopback();
        String url = "jdbc:h2:mem:demo-" + UUID.randomUUID() + NAMES + ";DB_CLOSE_DELAY=-1";
        try (Connection connection = connect(url)) {
            ChinookLoader.load(connection, "h2");
        } catch (SQLException e) {
            throw new IllegalStateException("the demo cannot be made in memory", e);
        }
        return new Opened(
                url, USER, Optional.of("the demo is in memory, and its changes end with this shell: " + reason(cause)));
    }

    /** Without DriverManager, which would load every other driver first. */
    private static Connection connect(String url) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", USER);
        return new Driver().connect(url, user);
    }

    private String sharedUrl() throws IOException {
        return url(file, SHARED + DURABLE + APPENDED + (Files.size(file) < WORTH_TIDYING ? UNTIDIED : TIDIED));
    }

    private String url(Path database, String settings) {
        String path = database.toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - ".mv.db".length()) + NAMES + settings;
    }

    /** In an H2 URL nothing can quote a semicolon. */
    private void requirePlainPath() throws IOException {
        if (folder.toString().contains(";")) {
            throw new IOException("the path " + folder + " has a semicolon");
        }
    }

    private void requireWritable() throws IOException {
        for (Path path : List.of(folder, file)) {
            if (!Files.isWritable(path)) {
                throw new IOException(path + " cannot be written");
            }
        }
    }

    /** For the user alone: whoever can read H2's lock file can run code in the shell that serves the database. */
    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException e) {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Removes what shells that were killed while they made a demo have left behind. */
    private void sweep() throws IOException {
        Instant limit = host.clock().instant().minus(ABANDONED);
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.getFileName().toString().startsWith(UNFINISHED))
                    .toList()) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
                    delete(path);
                }
            }
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path path : files.toList()) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(place);
    }

    /** The JDK names only the path when it is the kind of the exception that says what is wrong. */
    private static String reason(IOException e) {
        String what = e instanceof FileSystemException system && system.getReason() == null
                ? system.getFile() + ": " + words(e.getClass().getSimpleName())
                : e.getMessage();
        return what.lines().findFirst().orElse("");
    }

    /** {@code AccessDeniedException} becomes {@code access denied}. */
    private static String words(String exceptionName) {
        return exceptionName
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** H2 reads the address of its server from nowhere else, and once; without it other machines could knock. */
    private static void bindToLoopback() {
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
    }
}
