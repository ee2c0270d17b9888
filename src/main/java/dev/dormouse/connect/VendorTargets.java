package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Targets on the servers whose drivers a user brings: Oracle, SQL Server, and MySQL by its own driver. */
final class VendorTargets {

    /** What their URLs have of their own. */
    enum Vendor {
        ORACLE("oracle.jdbc.OracleDriver", "1521", "oracle://me@localhost:1521/service"),
        SQLSERVER("com.microsoft.sqlserver.jdbc.SQLServerDriver", "1433", "sqlserver://me@localhost:1433/chinook"),
        MYSQL("com.mysql.cj.jdbc.Driver", "3306", "mysql://me@localhost:3306/chinook");

        private final String driver;
        private final String port;
        private final String example;

        Vendor(String driver, String port, String example) {
            this.driver = driver;
            this.port = port;
            this.example = example;
        }

        String driver() {
            return driver;
        }

        String example() {
            return example;
        }

        /** As {@code Dialect.name()}, and as the URL begins. */
        String dialect() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Vendor vendor;
    private final Host host;
    private final ConnectionOptions options;
    private final Optional<PasswordSource> namedPassword;

    VendorTargets(Vendor vendor, Host host, ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        this.vendor = vendor;
        this.host = host;
        this.options = options;
        this.namedPassword = namedPassword;
    }

    /** A URL with user, host, port and database; {@code slashes} is the offset of the slashes. */
    ConnectionTarget ofUrl(String text, int slashes) {
        ServerUrl url = ServerUrl.parse(text, slashes + 2, vendor.example);
        Map<String, String> query = new LinkedHashMap<>(url.query());
        Optional<String> queryUser = Optional.ofNullable(query.remove("user"));
        Optional<String> queryPassword = Optional.ofNullable(query.remove("password"));
        Optional<String> user = options.user().or(url::user).or(() -> queryUser).or(this::systemUser);
        PasswordSource password = url.password()
                .or(() -> queryPassword)
                .<PasswordSource>map(p -> new PasswordSource.Known("the URL", Secret.of(p)))
                .or(() -> namedPassword)
                .or(this::passwordVariable)
                .orElseGet(PasswordSource.None::new);
        String address = address(text, slashes, url);
        String sid = query.remove("sid");
        Optional<String> service =
                Optional.ofNullable(query.remove("service_name")).or(() -> Optional.ofNullable(sid));
        String database = options.dbname().or(url::database).or(() -> service).orElse("");
        if (vendor == Vendor.ORACLE && database.isEmpty()) {
            throw Malformed.at(text, text.length(), "a service must follow", "for example " + vendor.example);
        }
        String shown = vendor.dialect() + "://"
                + user.map(u -> Percent.encode(u) + "@").orElse("") + address + "/" + Percent.encode(database);
        return ConnectionTarget.of(vendor.dialect(), vendor.driver, jdbcUrl(address, database, sid != null))
                .shownAs(shown, address, database)
                .withLogin(user, password)
                .withProperties(properties(vendor, query))
                .asking(options.forcePassword());
    }

    /** Oracle and SQL Server have logins of their own, which seldom are the operating system's. */
    private Optional<String> systemUser() {
        return vendor == Vendor.MYSQL ? PostgresTargets.systemUser(host) : Optional.empty();
    }

    private Optional<PasswordSource> passwordVariable() {
        return vendor == Vendor.MYSQL
                ? host.variable("MYSQL_PWD").map(p -> new PasswordSource.Known("the variable MYSQL_PWD", Secret.of(p)))
                : Optional.empty();
    }

    private String address(String text, int slashes, ServerUrl url) {
        if (options.port().isPresent() && !ServerUrl.isPort(options.port().get())) {
            throw Malformed.connection("the port must be a number from 1 to 65535", "for example -p " + vendor.port);
        }
        List<String> hosts =
                options.host().map(List::of).orElse(url.hosts().isEmpty() ? List.of("localhost") : url.hosts());
        if (hosts.size() > 1 && vendor != Vendor.MYSQL) {
            throw Malformed.at(text, slashes + 2, "one host is all it takes", "for example " + vendor.example);
        }
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            String inUrl = i < url.ports().size() ? url.ports().get(i) : "";
            ports.add(options.port().orElse(inUrl.isEmpty() ? vendor.port : inUrl));
        }
        return PostgresTargets.address(hosts, ports, "");
    }

    private String jdbcUrl(String address, String database, boolean sid) {
        return switch (vendor) {
            case ORACLE ->
                sid
                        ? "jdbc:oracle:thin:@" + address + ":" + database
                        : "jdbc:oracle:thin:@//" + address + "/" + database;
            case SQLSERVER ->
                "jdbc:sqlserver://" + address + (database.isEmpty() ? "" : ";databaseName=" + braced(database));
            case MYSQL -> "jdbc:mysql://" + address + "/" + Percent.encode(database);
        };
    }

    /** Its driver takes values with signs of its own in braces. */
    private static String braced(String value) {
        return value.matches("[\\p{L}\\p{N}_ .-]*") ? value : "{" + value.replace("}", "}}") + "}";
    }

    /** What the shell wants of a driver, and what the user does, who wins; words of SQLAlchemy's drivers are dropped. */
    static Map<String, String> properties(Vendor vendor, Map<String, String> query) {
        Map<String, String> properties = new LinkedHashMap<>();
        switch (vendor) {
            case ORACLE -> {
                properties.put("oracle.net.CONNECT_TIMEOUT", "10000");
                properties.put("remarksReporting", "true");
                properties.put("v$session.program", "dormouse");
            }
            case SQLSERVER -> {
                properties.put("loginTimeout", "10");
                properties.put("applicationName", "dormouse");
            }
            case MYSQL -> {
                properties.put("connectTimeout", "10000");
                properties.put("useCursorFetch", "true");
                properties.put("yearIsDateType", "false");
                properties.put("connectionAttributes", "program_name:dormouse");
            }
        }
        query.remove("charset");
        query.remove("driver");
        properties.putAll(query);
        return properties;
    }
}
