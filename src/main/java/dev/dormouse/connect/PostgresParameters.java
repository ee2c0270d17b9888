package dev.dormouse.connect;

import dev.dormouse.host.Host;
import dev.dormouse.result.Suggestions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /** What the driver's properties can be that libpq's parameters become, where the driver's own words would not say it. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "sslmode", List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
            "sslNegotiation", List.of("postgres", "direct"),
            "gssEncMode", List.of("disable", "allow", "prefer", "require"),
            "channelBinding", List.of("disable", "prefer", "require"));

    /** In seconds; the driver reckons in milliseconds. */
    private static final int LONGEST_TIMEOUT = 999_999;

    private final Map<String, String> given;
    private final Map<String, String> service;
    private final Map<String, String> strongest = new HashMap<>();

    PostgresParameters(Host host, Map<String, String> options, Map<String, String> given) {
        this.given = given;
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            String value = host.environment().get(variable.getValue());
            strongest.put(variable.getKey(), value == null ? "" : value);
        }
        String name = given.getOrDefault("service", strongest.get("service"));
        this.service = name.isEmpty() ? Map.of() : new ServiceFile(host).read(name);
        putFilled(service);
        putFilled(given);
        putFilled(options);
    }

    /** Empty values mean nothing, as in libpq. */
    private void putFilled(Map<String, String> stronger) {
        for (Map.Entry<String, String> word : stronger.entrySet()) {
            if (!word.getValue().isEmpty()) {
                strongest.put(word.getKey(), word.getValue());
            }
        }
    }

    /** The value that counts, if there is any. */
    Optional<String> find(String key) {
        String value = find(key, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The value that counts. */
    String find(String key, String fallback) {
        String value = strongest.getOrDefault(key, "");
        return value.isEmpty() ? fallback : value;
    }

    /** Where the password comes from, before anyone looks into a file. */
    Optional<PasswordSource> findPassword(String source, Optional<PasswordSource> ofNamed) {
        String typed = given.getOrDefault("password", "");
        if (typed.isEmpty() && ofNamed.isPresent()) {
            return ofNamed;
        }
        String ofService = service.getOrDefault("password", "");
        String password = find("password", "");
        if (password.isEmpty()) {
            return Optional.empty();
        }
        String where = !typed.isEmpty() ? source : ofService.isEmpty() ? "the variable PGPASSWORD" : "the service file";
        return Optional.of(new PasswordSource.Known(where, Secret.of(password)));
    }

    /**
     * The driver's properties.
     *
     * @param isDriverWord tells the driver's own property names, which pass as they are
     * @param text what was typed, for the place of a word that nobody knows
     */
    Map<String, String> driverProperties(Predicate<String> isDriverWord, String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", find("application_name", "dormouse"));
        properties.put("assumeMinServerVersion", "9.4");
        properties.put("reWriteBatchedInserts", "true");
        properties.put("tcpKeepAlive", find("keepalives", "1").equals("0") ? "false" : "true");
        String seconds = timeout(find("connect_timeout", "10"));
        properties.put("connectTimeout", seconds);
        properties.put("loginTimeout", seconds);
        for (Map.Entry<String, String> word : PROPERTIES.entrySet()) {
            String value = find(word.getKey(), "");
            if (!value.isEmpty()) {
                properties.put(word.getValue(), value);
            }
        }
        if (find("sslrootcert", "").equals("system")) {
            properties.remove("sslrootcert");
            properties.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            properties.put("sslmode", "verify-full");
        }
        String serverType = find("target_session_attrs", "");
        if (!serverType.isEmpty()) {
            properties.put("targetServerType", serverType(serverType));
        }
        String balance = find("load_balance_hosts", "");
        if (!balance.isEmpty()) {
            properties.put("loadBalanceHosts", String.valueOf(balance.equals("random")));
        }
        putDriverWords(properties, isDriverWord, text);
        VALUES.forEach((name, values) -> check(name, properties.get(name), values));
        return properties;
    }

    private static void check(String property, String value, List<String> values) {
        if (value == null || values.contains(value.toLowerCase(Locale.ROOT))) {
            return;
        }
        String word = PROPERTIES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(property))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(property);
        String near = Suggestions.hint(value, values);
        throw Malformed.connection(
                word + " cannot be \"" + value + "\"",
                (near.isEmpty() ? "" : near + " ") + "it takes " + String.join(", ", values));
    }

    private static String timeout(String text) {
        try {
            return String.valueOf(Math.max(0, Math.min(LONGEST_TIMEOUT, Integer.parseInt(text))));
        } catch (NumberFormatException e) {
            throw Malformed.connection(
                    "the connect timeout must be whole seconds", "for example connect_timeout=10; 0 waits for ever");
        }
    }

    private static String serverType(String type) {
        String known = SERVER_TYPES.get(type);
        if (known == null) {
            throw Malformed.connection(
                    "target_session_attrs cannot be \"" + type + "\"",
                    "any, read-write, read-only, primary, standby or prefer-standby");
        }
        return known;
    }

    /** What was typed and is no word of libpq must be one of the driver; {@code ssl} outside JDBC is asyncpg's. */
    private void putDriverWords(Map<String, String> properties, Predicate<String> isDriverWord, String text) {
        Map<String, String> all = new LinkedHashMap<>(service);
        all.putAll(given);
        for (Map.Entry<String, String> word : all.entrySet()) {
            String key = word.getKey();
            String value = word.getValue();
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
        }
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
