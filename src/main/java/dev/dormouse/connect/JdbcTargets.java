package dev.dormouse.connect;

import dev.dormouse.connect.VendorTargets.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Targets on databases that are known by their JDBC URL alone. The login is lifted out of the URL, the rest passes as it is. */
final class JdbcTargets {

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([?&;])(user|username|password|pwd)=([^&;]*)(?=[&;]|$)");
    private static final Pattern LOGIN = Pattern.compile("//([^/?;:@\\s]+)(?::([^@]*))?@");
    private static final Pattern THIN_LOGIN = Pattern.compile("(:thin:)([^/?;:@\\s]+)/(.*)(?=@)");
    private static final Pattern NAMED = Pattern.compile("(?i);database(?:name)?=\\{?([^;}]+)");
    private static final Pattern SERVER = Pattern.compile("//([^/?;\\s]+)(?:/([^?;/]*))?");

    private static final Map<String, String> DRIVERS = Map.of(
            "mariadb", MariadbTargets.DRIVER,
            "mysql", Vendor.MYSQL.driver(),
            "oracle", Vendor.ORACLE.driver(),
            "sqlserver", Vendor.SQLSERVER.driver());

    private final ConnectionOptions options;
    private final Optional<PasswordSource> namedPassword;

    JdbcTargets(ConnectionOptions options, Optional<PasswordSource> namedPassword) {
        this.options = options;
        this.namedPassword = namedPassword;
    }

    ConnectionTarget of(String text) {
        Matcher scheme =
                Pattern.compile("jdbc:([A-Za-z0-9+_-]+):.+", Pattern.DOTALL).matcher(text);
        if (!scheme.matches()) {
            throw Malformed.at(
                    text, 5, "a JDBC URL is jdbc:DATABASE:…", "for example jdbc:postgresql://localhost/chinook");
        }
        if (options.host().isPresent()
                || options.port().isPresent()
                || options.dbname().isPresent()) {
            throw Malformed.connection(
                    "-h, -p and -d do not go with this JDBC URL", "write host and database into the URL");
        }
        String database = scheme.group(1).toLowerCase(Locale.ROOT);
        List<Optional<String>> login = new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
        String url = liftParameters(liftLogin(text, login), login);
        PasswordSource password = login.get(1)
                .<PasswordSource>map(p -> new PasswordSource.Known("the URL", Secret.of(p)))
                .or(() -> namedPassword)
                .orElseGet(PasswordSource.None::new);
        Matcher server = SERVER.matcher(url);
        boolean found = server.find();
        String address = found ? server.group(1) : "";
        Matcher named = NAMED.matcher(url);
        String name = found && server.group(2) != null ? server.group(2) : named.find() ? named.group(1) : database;
        return ConnectionTarget.of(database, DRIVERS.getOrDefault(database, ""), url)
                .shownAs(Secrets.mask(url), address, name)
                .withLogin(options.user().or(() -> login.get(0)), password)
                .withProperties(properties(database, url))
                .asking(options.forcePassword());
    }

    /** What the shell wants of a driver that it knows, unless the URL says something of it. */
    private static Map<String, String> properties(String database, String url) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Vendor vendor : Vendor.values()) {
            if (vendor.dialect().equals(database)) {
                properties.putAll(VendorTargets.properties(vendor, new LinkedHashMap<>()));
            }
        }
        properties.keySet().removeIf(key -> url.contains(key + "="));
        return properties;
    }

    private static String liftLogin(String url, List<Optional<String>> login) {
        Matcher thin = THIN_LOGIN.matcher(url);
        if (thin.find()) {
            login.set(0, Optional.of(thin.group(2)));
            login.set(1, Optional.of(thin.group(3)));
            return url.substring(0, thin.end(1)) + url.substring(thin.end());
        }
        Matcher plain = LOGIN.matcher(url);
        if (plain.find()) {
            login.set(0, Percent.decode(plain.group(1)));
            login.set(1, Optional.ofNullable(plain.group(2)).flatMap(Percent::decode));
            return url.substring(0, plain.start() + 2) + url.substring(plain.end());
        }
        return url;
    }

    private static String liftParameters(String url, List<Optional<String>> login) {
        String rest = url;
        for (Matcher found = PARAMETER.matcher(rest); found.find(); found = PARAMETER.matcher(rest)) {
            boolean user = found.group(2).toLowerCase(Locale.ROOT).startsWith("user");
            login.set(user ? 0 : 1, Optional.of(found.group(3)));
            String after = rest.substring(found.end());
            boolean last = after.isEmpty();
            // The separator before the parameter stays with what follows it.
            rest = rest.substring(0, found.start()) + (last ? "" : found.group(1) + after.substring(1));
        }
        return rest;
    }
}
