package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postgresql.PGProperty;

/** Targets on PostgreSQL, by libpq's rules where JDBC can follow them. */
final class PostgresTargets {

    static final String DIALECT = "postgresql";
    static final String DRIVER = "org.postgresql.Driver";
    static final String EXAMPLE = "postgresql://me@localhost:5432/chinook?sslmode=require";

    private static final String DEFAULT_PORT = "5432";

    private final Host host;
    private final ConnectionOptions options;
    private final Optional<PasswordSource> namedPassword;

    PostgresTargets(Host host, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        this.host = host;
        this.options = options;
        this.namedPassword = namedPassword;
    }

    /** {@code postgresql://…}; {@code slashes} is the offset of the two slashes. */
    ConnectionTarget ofUrl(String text, int slashes) {
        return of(
                words(ServerUrl.parse(text, slashes + 2, EXAMPLE)),
                text,
                "the URL",
                key -> PGProperty.forName(key) != null);
    }

    /** {@code jdbc:postgresql:…}: as the driver reads it, with a login in the URL forgiven. */
    ConnectionTarget ofJdbcUrl(String text) {
        String head = "jdbc:postgresql:";
        String rest = text.substring(head.length());
        if (!rest.startsWith("//")) {
            int slash = rest.startsWith("/") ? 1 : 0;
            String url = head + "///" + rest.substring(slash);
            return of(words(ServerUrl.parse(url, head.length() + 2, EXAMPLE)), text, "the URL", key -> true);
        }
        return of(words(ServerUrl.parse(text, head.length() + 2, EXAMPLE)), text, "the URL", key -> true);
    }

    ConnectionTarget ofKeywords(String text) {
        return of(KeywordString.parse(text), text, "the connection string", key -> PGProperty.forName(key) != null);
    }

    /** A database's name alone, or nothing at all. */
    ConnectionTarget ofDatabase(Optional<String> database) {
        return of(database.map(d -> Map.of("dbname", d)).orElse(Map.of()), "", "", key -> false);
    }

    private static Map<String, String> words(ServerUrl url) {
        Map<String, String> words = new LinkedHashMap<>();
        putAll(words, "host", url.hosts());
        putAll(words, "port", url.ports());
        put(words, "user", url.user());
        put(words, "password", url.password());
        put(words, "dbname", url.database());
        for (Map.Entry<String, String> parameter : url.query().entrySet()) {
            words.put(renamed(parameter.getKey()), parameter.getValue());
        }
        return words;
    }

    private static void putAll(Map<String, String> words, String key, List<String> values) {
        String list = String.join(",", values);
        if (list.length() >= Math.max(1, values.size())) {
            words.put(key, list);
        }
    }

    private static void put(Map<String, String> words, String key, Optional<String> value) {
        if (value.isPresent()) {
            words.put(key, value.get());
        }
    }

    /** The driver's names of what libpq has its own names for. */
    private static String renamed(String key) {
        return switch (key) {
            case "PGHOST" -> "host";
            case "PGPORT" -> "port";
            case "PGDBNAME", "database" -> "dbname";
            case "username" -> "user";
            default -> key;
        };
    }

    private ConnectionTarget of(Map<String, String> given, String text, String source, Predicate<String> isDriverWord) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "host", options.host());
        put(typed, "port", options.port());
        put(typed, "user", options.user());
        put(typed, "dbname", options.dbname());
        PostgresParameters parameters = new PostgresParameters(host, typed, given);
        List<String> hosts = hosts(parameters);
        List<String> ports = ports(parameters, hosts);
        String user = parameters.find("user", systemUser(host).orElse(""));
        if (user.isEmpty()) {
            throw noUser();
        }
        String database = parameters.find("dbname", user);
        PasswordFile file = new PasswordFile(host, parameters.find("passfile"));
        Optional<PasswordSource> password = parameters.findPassword(source, namedPassword);
        if (password.isEmpty()) {
            password = file.find(hosts, ports, database, user);
        }
        String address = address(hosts, ports, "");
        String shown = "postgresql://" + Percent.encode(user) + "@" + address(hosts, ports, DEFAULT_PORT) + "/"
                + Percent.encode(database);
        return ConnectionTarget.of(DIALECT, DRIVER, "jdbc:postgresql://" + address + "/" + Percent.encode(database))
                .shownAs(shown, address, database)
                .withLogin(Optional.of(user), password.orElse(new PasswordSource.None()))
                .withProperties(parameters.driverProperties(isDriverWord, text))
                .asking(options.forcePassword())
                .warning(file.warnings());
    }

    private static List<String> hosts(PostgresParameters parameters) {
        String text = parameters.find("hostaddr", parameters.find("host", "localhost"));
        List<String> hosts = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (name.startsWith("/") || name.startsWith("@")) {
                throw Malformed.connection(
                        "cannot connect through the unix socket in " + name + ": JDBC speaks TCP only",
                        "try -h localhost");
            }
            if (hasBlankOrSlash(name)) {
                throw Malformed.connection("a host's name cannot hold blanks or slashes", "for example -h localhost");
            }
            hosts.add(name.isEmpty() ? "localhost" : name);
        }
        return hosts;
    }

    private static boolean hasBlankOrSlash(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c) || c == '/' || c == '?' || c == '#') {
                return true;
            }
        }
        return false;
    }

    private static List<String> ports(PostgresParameters parameters, List<String> hosts) {
        List<String> ports = new ArrayList<>();
        for (String port : parameters.find("port", DEFAULT_PORT).split(",", -1)) {
            String number = port.isBlank() ? DEFAULT_PORT : port.strip();
            if (!ServerUrl.isPort(number)) {
                throw Malformed.connection("the port must be a number from 1 to 65535", "for example -p 5432");
            }
            ports.add(number);
        }
        if (ports.size() != 1 && ports.size() != hosts.size()) {
            throw Malformed.connection(
                    ports.size() + " ports for " + hosts.size() + " hosts", "give one port, or one for each host");
        }
        while (ports.size() < hosts.size()) {
            ports.add(ports.get(0));
        }
        return ports;
    }

    /** {@code host:port,…}; a port equal to {@code silent} is left out. */
    static String address(List<String> hosts, List<String> ports, String silent) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            String name = hosts.get(i).indexOf(':') >= 0 ? "[" + hosts.get(i) + "]" : hosts.get(i);
            all.add(ports.get(i).equals(silent) ? name : name + ":" + ports.get(i));
        }
        return String.join(",", all);
    }

    /** Who is at the keyboard: {@code USER} or {@code LOGNAME}; the host names at least the process's owner. */
    static Optional<String> systemUser(Host host) {
        String name = host.variable("USER").orElse(host.variable("LOGNAME").orElse(""));
        return name.isBlank() || name.equals("?") ? Optional.empty() : Optional.of(name);
    }

    private static RuntimeException noUser() {
        return Malformed.connection("no user is named", "say who you are with -U NAME, or " + EXAMPLE);
    }
}
