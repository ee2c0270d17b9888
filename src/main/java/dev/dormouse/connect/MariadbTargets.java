package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Targets on MariaDB, and on MySQL through MariaDB's driver. */
final class MariadbTargets {

    static final String DIALECT = "mariadb";
    static final String DRIVER = "org.mariadb.jdbc.Driver";
    static final String EXAMPLE = "mariadb://me@localhost:3306/chinook";

    private static final String DEFAULT_PORT = "3306";

    private final Host host;
    private final ConnectionOptions options;
    private final Optional<PasswordSource> namedPassword;

    MariadbTargets(Host host, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        this.host = host;
        this.options = options;
        this.namedPassword = namedPassword;
    }

    /** {@code mariadb://…}, {@code mysql://…}, {@code jdbc:mariadb://…}; {@code slashes} is the offset of the slashes. */
    ConnectionTarget ofUrl(String text, int slashes) {
        ServerUrl url = ServerUrl.parse(text, slashes + 2, EXAMPLE);
        Map<String, String> query = new LinkedHashMap<>(url.query());
        if (query.remove("unix_socket") != null || query.containsKey("localSocket")) {
            throw Malformed.connection(
                    "cannot connect through a unix socket: JDBC speaks TCP only",
                    "try mariadb://me@localhost:3306/chinook");
        }
        Optional<String> queryUser = Optional.ofNullable(query.remove("user"));
        Optional<String> queryPassword = Optional.ofNullable(query.remove("password"));
        String user = options.user()
                .or(url::user)
                .or(() -> queryUser)
                .or(() -> PostgresTargets.systemUser(host))
                .orElse("root");
        PasswordSource password = known("the URL", url.password().or(() -> queryPassword))
                .or(() -> namedPassword)
                .or(() -> known("the variable MYSQL_PWD", host.variable("MYSQL_PWD")))
                .orElseGet(PasswordSource.None::new);
        String database = options.dbname().or(url::database).orElse("");
        List<String> hosts = hosts(url);
        List<String> ports = ports(url, hosts.size());
        String address = PostgresTargets.address(hosts, ports, "");
        String path = "/" + Percent.encode(database);
        String shown =
                "mariadb://" + Percent.encode(user) + "@" + PostgresTargets.address(hosts, ports, DEFAULT_PORT) + path;
        return ConnectionTarget.of(DIALECT, DRIVER, "jdbc:mariadb://" + address + "/" + inUrl(database))
                .shownAs(shown, address, database)
                .withLogin(Optional.of(user), password)
                .withProperties(properties(query))
                .asking(options.forcePassword());
    }

    /** The driver takes the name as it is; only what would end it must be encoded. */
    private static String inUrl(String database) {
        return database.indexOf('?') < 0 ? database : Percent.encode(database);
    }

    private static Optional<PasswordSource> known(String where, Optional<String> password) {
        return password.map(p -> new PasswordSource.Known(where, Secret.of(p)));
    }

    private List<String> hosts(ServerUrl url) {
        if (options.host().isPresent()) {
            return List.of(options.host().get());
        }
        return url.hosts().isEmpty() ? List.of("localhost") : url.hosts();
    }

    private List<String> ports(ServerUrl url, int count) {
        if (options.port().isPresent() && !ServerUrl.isPort(options.port().get())) {
            throw Malformed.connection("the port must be a number from 1 to 65535", "for example -p 3306");
        }
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String inUrl = i < url.ports().size() ? url.ports().get(i) : "";
            ports.add(options.port().orElse(inUrl.isEmpty() ? DEFAULT_PORT : inUrl));
        }
        return ports;
    }

    /** The driver's properties: SQLAlchemy's {@code charset} is dropped, the driver always speaks UTF-8. */
    private static Map<String, String> properties(Map<String, String> query) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("connectTimeout", "10000");
        properties.put("tcpKeepAlive", "true");
        properties.put("connectionAttributes", "program_name:dormouse");
        query.remove("charset");
        properties.putAll(query);
        return properties;
    }
}
