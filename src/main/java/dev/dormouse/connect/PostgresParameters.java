package dev.dormouse.connect;

import dev.dormouse.host.Host;
import dev.dormouse.result.Suggestions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * libpq's parameters from all who may set them, the strongest first: options, what the user typed, the service, the
 * environment. And how libpq's words are said to the JDBC driver.
 */
final class PostgresParameters {

    /** libpq's variable for each parameter. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("host", "PGHOST"),
            Map.entry("hostaddr", "PGHOSTADDR"),
            Map.entry("port", "PGPORT"),
            Map.entry("user", "PGUSER"),
            Map.entry("dbname", "PGDATABASE"),
            Map.entry("password", "PGPASSWORD"),
            Map.entry("passfile", "PGPASSFILE"),
            Map.entry("service", "PGSERVICE"),
            Map.entry("sslmode", "PGSSLMODE"),
            Map.entry("sslrootcert", "PGSSLROOTCERT"),
            Map.entry("sslcert", "PGSSLCERT"),
            Map.entry("sslkey", "PGSSLKEY"),
            Map.entry("sslnegotiation", "PGSSLNEGOTIATION"),
            Map.entry("gssencmode", "PGGSSENCMODE"),
            Map.entry("channel_binding", "PGCHANNELBINDING"),
            Map.entry("require_auth", "PGREQUIREAUTH"),
            Map.entry("target_session_attrs", "PGTARGETSESSIONATTRS"),
            Map.entry("load_balance_hosts", "PGLOADBALANCEHOSTS"),
            Map.entry("connect_timeout", "PGCONNECT_TIMEOUT"),
            Map.entry("application_name", "PGAPPNAME"),
            Map.entry("options", "PGOPTIONS"));

    /** The driver's property for each libpq parameter that means the same. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("options", "options"));

    /** Parameters of libpq that need no word to the driver. */
    private static final Set<String> SILENT = Set.of(
            "client_encoding",
            "fallback_application_name",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "sslcompression",
            "sslcrl",
            "sslcrldir",
            "sslsni",
            "ssl_min_protocol_version",
            "ssl_max_protocol_version",
            "sslcertmode",
            "gsslib",
            "gssdelegation",
            "requirepeer",
            "min_protocol_version",
            "max_protocol_version",
            "async_fallback",
            "prepared_statement_cache_size");

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private final Host host;
    private final Map<String, String> options;
    private final Map<String, String> given;
    private final Map<String, String> service;

    PostgresParameters(Host host, Map<String, String> options, Map<String, String> given) {
        this.host = host;
        this.options = options;
        this.given = given;
        Optional<String> name = Optional.ofNullable(given.get("service")).or(() -> host.variable("PGSERVICE"));
        this.service = name.map(n -> new ServiceFile(host).read(n)).orElse(Map.of());
    }

    /** The value that counts; empty values mean nothing, as in libpq. */
    Optional<String> find(String key) {
        return filled(options, key)
                .or(() -> filled(given, key))
                .or(() -> filled(service, key))
                .or(() -> Optional.ofNullable(VARIABLES.get(key)).flatMap(host::variable));
    }

    private static Optional<String> filled(Map<String, String> map, String key) {
        return Optional.ofNullable(map.get(key)).filter(value -> !value.isEmpty());
    }

    /** Where the password comes from, before anyone looks into a file. */
    Optional<PasswordSource> findPassword(String source, Optional<PasswordSource> ofNamed) {
        return known(source, filled(given, "password"))
                .or(() -> ofNamed)
                .or(() -> known("the service file", filled(service, "password")))
                .or(() -> known("the variable PGPASSWORD", host.variable("PGPASSWORD")));
    }

    private static Optional<PasswordSource> known(String where, Optional<String> password) {
        return password.map(p -> new PasswordSource.Known(where, Secret.of(p)));
    }

    /**
     * The driver's properties.
     *
     * @param isDriverWord tells the driver's own property names, which pass as they are
     * @param text what was typed, for the place of a word that nobody knows
     */
    Map<String, String> driverProperties(Predicate<String> isDriverWord, String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", find("application_name").orElse("dormouse"));
        properties.put("assumeMinServerVersion", "9.4");
        properties.put("reWriteBatchedInserts", "true");
        properties.put("tcpKeepAlive", find("keepalives").filter("0"::equals).isPresent() ? "false" : "true");
        String timeout = find("connect_timeout").orElse("10");
        if (!timeout.matches("-?\\d{1,6}")) {
            throw Malformed.connection(
                    "the connect timeout must be whole seconds", "for example connect_timeout=10; 0 waits for ever");
        }
        String seconds = String.valueOf(Math.max(0, Integer.parseInt(timeout)));
        properties.put("connectTimeout", seconds);
        properties.put("loginTimeout", seconds);
        PROPERTIES.forEach((word, property) -> find(word).ifPresent(value -> properties.put(property, value)));
        find("sslrootcert").filter("system"::equals).ifPresent(system -> {
            properties.remove("sslrootcert");
            properties.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            properties.put("sslmode", "verify-full");
        });
        find("target_session_attrs").ifPresent(type -> properties.put("targetServerType", serverType(type)));
        find("load_balance_hosts")
                .ifPresent(how -> properties.put("loadBalanceHosts", String.valueOf(how.equals("random"))));
        putDriverWords(properties, isDriverWord, text);
        return properties;
    }

    private static String serverType(String type) {
        return Optional.ofNullable(SERVER_TYPES.get(type))
                .orElseThrow(() -> Malformed.connection(
                        "target_session_attrs cannot be \"" + type + "\"",
                        "any, read-write, read-only, primary, standby or prefer-standby"));
    }

    /** What was typed and is no word of libpq must be one of the driver; {@code ssl} outside JDBC is asyncpg's. */
    private void putDriverWords(Map<String, String> properties, Predicate<String> isDriverWord, String text) {
        Map<String, String> all = new LinkedHashMap<>(service);
        all.putAll(given);
        all.forEach((key, value) -> {
            if (key.equals("ssl") && !text.startsWith("jdbc:")) {
                boolean on = value.equals("true") || value.equals("1") || value.isEmpty();
                boolean off = value.equals("false") || value.equals("0");
                properties.putIfAbsent("sslmode", on ? "require" : off ? "prefer" : value);
            } else if (!isLibpqWord(key)) {
                if (!isDriverWord.test(key)) {
                    throw unknown(key, text);
                }
                properties.put(key, value);
            }
        });
    }

    private static boolean isLibpqWord(String key) {
        return VARIABLES.containsKey(key)
                || PROPERTIES.containsKey(key)
                || SILENT.contains(key)
                || key.equals("keepalives")
                || key.equals("servicefile");
    }

    private static RuntimeException unknown(String key, String text) {
        Set<String> known = new LinkedHashSet<>(VARIABLES.keySet());
        known.addAll(PROPERTIES.keySet());
        String near = Suggestions.hint(key, known);
        String hint =
                near.isEmpty() ? "libpq's and the JDBC driver's parameters are known, such as sslmode=require" : near;
        int offset = text.indexOf(key + "=");
        if (offset >= 0) {
            return Malformed.at(text, offset, "PostgreSQL has no such connection parameter", hint);
        }
        return Malformed.connection("PostgreSQL has no connection parameter \"" + key + "\"", hint);
    }
}
