package dev.dormouse.connect;

import dev.dormouse.connect.VendorTargets.Vendor;
import dev.dormouse.host.Host;
import dev.dormouse.result.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What database a user means: a URL in any usual form, libpq's words, a file, a named connection, or a database's name.
 * An option is stronger than the URL, then come the service, the environment, and libpq's defaults.
 */
public final class TargetResolver {

    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(\\+[A-Za-z0-9_-]+)?:(.*)", Pattern.DOTALL);
    private static final Pattern FILE_ENDING = Pattern.compile("(?i).*\\.(db|db3|sqlite|sqlite3)");
    private static final List<String> SCHEMES = List.of(
            "postgresql", "postgres", "mariadb", "mysql", "oracle", "sqlserver", "mssql", "sqlite", "h2", "jdbc");
    private static final Map<String, String> JDBC_FORMS = Map.of(
            "duckdb", "jdbc:duckdb:file.duckdb",
            "hsqldb", "jdbc:hsqldb:file:music",
            "derby", "jdbc:derby:music",
            "db2", "jdbc:db2://localhost:50000/chinook");

    private final Host host;
    private final DriverLoader drivers;

    /** Where no drivers are but the shell's own. */
    public TargetResolver(Host host) {
        this(host, new DriverLoader(List.of()));
    }

    /** @param drivers may hold MySQL's own driver, which then is taken for MySQL */
    public TargetResolver(Host host, DriverLoader drivers) {
        this.host = host;
        this.drivers = drivers;
    }

    /**
     * The database that is meant. Reads service, password and settings files as needed; asks no server.
     *
     * @throws dev.dormouse.result.ShellException of kind CONNECTION if it cannot be understood, or a file does not exist
     */
    public ConnectionTarget resolve(ConnectionOptions options) {
        String target = options.target().orElse("").strip();
        if (target.isEmpty() && isMoreThanAName(options.dbname().orElse(""))) {
            return resolve(new ConnectionOptions(
                    options.dbname(),
                    options.host(),
                    options.port(),
                    options.user(),
                    Optional.empty(),
                    options.forcePassword()));
        }
        if (target.isEmpty()) {
            return postgres(options, Optional.empty()).ofDatabase(Optional.empty());
        }
        Optional<ConnectionTarget> byForm = findByForm(target, options, Optional.empty());
        return byForm.isPresent() ? byForm.get() : ofName(target, options);
    }

    /** Whether psql would take it for a connection string. */
    private static boolean isMoreThanAName(String text) {
        return text.contains("://") || text.startsWith("jdbc:") || KeywordString.looksLikeOne(text);
    }

    private Optional<ConnectionTarget> findByForm(
            String text, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            return Optional.of(ofUrl(text, scheme, options, namedPassword));
        }
        if (KeywordString.looksLikeOne(text)) {
            return Optional.of(postgres(options, namedPassword).ofKeywords(text));
        }
        if (text.endsWith(".mv.db")) {
            return Optional.of(new H2Targets(host, options, namedPassword).ofFile(text));
        }
        if (FILE_ENDING.matcher(text).matches()) {
            return Optional.of(new SqliteTargets(host, options).ofFile(text));
        }
        if (text.contains("/") || text.startsWith("~") || text.equals(".") || text.equals("..")) {
            return Optional.of(ofPath(text, options));
        }
        return Optional.empty();
    }

    private ConnectionTarget ofUrl(
            String text, Matcher scheme, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        int colon = scheme.start(3) - 1;
        String rest = scheme.group(3);
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "postgresql", "postgres" -> {
                requireSlashes(text, colon, PostgresTargets.EXAMPLE);
                yield postgres(options, namedPassword).ofUrl(text, colon + 1);
            }
            case "mariadb" -> {
                requireSlashes(text, colon, MariadbTargets.EXAMPLE);
                yield new MariadbTargets(host, options, namedPassword).ofUrl(text, colon + 1);
            }
            case "mysql" -> {
                requireSlashes(text, colon, Vendor.MYSQL.example());
                yield drivers.has(Vendor.MYSQL.driver())
                        ? new VendorTargets(Vendor.MYSQL, host, options, namedPassword).ofUrl(text, colon + 1)
                        : new MariadbTargets(host, options, namedPassword).ofUrl(text, colon + 1);
            }
            case "oracle" -> {
                requireSlashes(text, colon, Vendor.ORACLE.example());
                yield new VendorTargets(Vendor.ORACLE, host, options, namedPassword).ofUrl(text, colon + 1);
            }
            case "sqlserver", "mssql" -> {
                requireSlashes(text, colon, Vendor.SQLSERVER.example());
                // What follows a semicolon is the driver's own form, only without jdbc: in front.
                yield rest.indexOf(';') >= 0
                        ? new JdbcTargets(options, namedPassword).of("jdbc:sqlserver:" + rest)
                        : new VendorTargets(Vendor.SQLSERVER, host, options, namedPassword).ofUrl(text, colon + 1);
            }
            case "sqlite" -> new SqliteTargets(host, options).ofUrl(text, colon + 1);
            case "h2" -> new H2Targets(host, options, namedPassword).ofUrl(text, colon + 1);
            case "file" -> ofPath(rest.startsWith("//") ? rest.substring(2) : rest, options);
            case "jdbc" -> ofJdbc(text, rest, options, namedPassword);
            default -> throw unknownScheme(text, scheme);
        };
    }

    private ConnectionTarget ofJdbc(
            String text, String rest, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        String lower = rest.toLowerCase(Locale.ROOT);
        if (lower.startsWith("postgresql:")) {
            return postgres(options, namedPassword).ofJdbcUrl("jdbc:postgresql:" + rest.substring(11));
        }
        if (lower.startsWith("h2:")) {
            return new H2Targets(host, options, namedPassword).ofUrl(text, 8);
        }
        if (lower.startsWith("sqlite:")) {
            return new SqliteTargets(host, options).ofUrl(text, 12);
        }
        if (lower.startsWith("mariadb://") && !lower.contains("address=")) {
            return new MariadbTargets(host, options, namedPassword).ofUrl(text, 13);
        }
        return new JdbcTargets(options, namedPassword).of(text);
    }

    private static void requireSlashes(String text, int colon, String example) {
        if (!text.startsWith("//", colon + 1)) {
            throw Malformed.at(text, colon + 1, "two slashes must follow", "for example " + example);
        }
    }

    private static RuntimeException unknownScheme(String text, Matcher scheme) {
        String name = scheme.group(1);
        String form = JDBC_FORMS.get(name.toLowerCase(Locale.ROOT));
        if (form != null) {
            return Malformed.at(text, 0, "this database is opened by its JDBC URL", "for example " + form);
        }
        String near = Suggestions.hint(name, SCHEMES);
        if (near.isEmpty()) {
            boolean server = scheme.group(3).matches("\\d+(/.*)?");
            near = server
                    ? "did you mean postgresql://" + Secrets.mask(text) + "?"
                    : "for example " + PostgresTargets.EXAMPLE + ", mariadb://…, sqlite:file.db, h2:./file, jdbc:…";
        }
        return Malformed.at(text, 0, "no kind of database is called this", near);
    }

    /** A file without a telling name: its first bytes tell. */
    private ConnectionTarget ofPath(String text, ConnectionOptions options) {
        Path file = host.resolve(text);
        if (Files.isDirectory(file)) {
            throw Malformed.connection(
                    file + " is a folder, not a database", "name a file, or a URL such as h2:./music");
        }
        if (!Files.exists(file)) {
            if (Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"))) {
                return new H2Targets(host, options, Optional.empty()).ofFile(text);
            }
            throw Malformed.connection(
                    "there is no file " + file,
                    "sqlite:" + text + "?create=true or h2:" + text + "?create=true makes a new database");
        }
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Malformed.connection("cannot read " + file, "you must be allowed to read and write it");
        }
        if (head.startsWith("SQLite format 3")) {
            return new SqliteTargets(host, options).ofFile(text);
        }
        throw Malformed.connection(
                file + " is no database that I know", "say which kind: sqlite:" + text + " or h2:" + text);
    }

    private ConnectionTarget ofName(String name, ConnectionOptions options) {
        NamedConnections named = NamedConnections.read(host);
        Optional<NamedConnection> found = named.find(name);
        if (found.isPresent()) {
            return ofNamed(found.get(), options);
        }
        String hint = Suggestions.nearest(name, named.names())
                .map(near -> "did you mean the connection \"" + near + "\" of " + named.file() + "?")
                .orElse("\"" + name + "\" was taken for a database on PostgreSQL, as it is no connection in "
                        + named.file());
        return postgres(options, Optional.empty()).ofDatabase(Optional.of(name)).withHint(Optional.of(hint));
    }

    private ConnectionTarget ofNamed(NamedConnection named, ConnectionOptions options) {
        ConnectionOptions own = new ConnectionOptions(
                Optional.of(named.url()),
                options.host(),
                options.port(),
                options.user().or(named::user),
                options.dbname(),
                options.forcePassword());
        Optional<PasswordSource> password = named.passwordEnvironment()
                .flatMap(variable -> host.variable(variable)
                        .<PasswordSource>map(
                                value -> new PasswordSource.Known("the variable " + variable, Secret.of(value))))
                .or(() -> named.passwordCommand()
                        .map(command -> new PasswordSource.Command(
                                "password_command of the connection \"" + named.name() + "\"", command)));
        String url = named.url().strip();
        ConnectionTarget target = findByForm(url, own, password)
                .orElseGet(() -> postgres(own, password).ofDatabase(Optional.of(url)))
                .withNamed(named);
        boolean unset = named.passwordEnvironment()
                .filter(v -> host.variable(v).isEmpty())
                .isPresent();
        return unset
                ? target.warning(List.of("the variable "
                        + named.passwordEnvironment().get() + " of the connection \"" + named.name() + "\" is not set"))
                : target;
    }

    private PostgresTargets postgres(ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        return new PostgresTargets(host, options, namedPassword);
    }
}
