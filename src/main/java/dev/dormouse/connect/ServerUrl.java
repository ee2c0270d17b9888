package dev.dormouse.connect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A URL of the form {@code scheme://user:password@host:port,host:port/database?key=value&…}, in pieces and decoded.
 *
 * @param hosts without brackets; may be empty
 * @param ports as many as hosts; an empty text where the URL has none
 * @param query in its order; a key given twice has its last value
 */
record ServerUrl(
        Optional<String> user,
        Optional<String> password,
        List<String> hosts,
        List<String> ports,
        Optional<String> database,
        Map<String, String> query) {

    /**
     * Takes a URL apart.
     *
     * @param start the offset of the first character after {@code //}
     * @param example a good URL, for the hint
     */
    static ServerUrl parse(String text, int start, String example) {
        return new Parser(text, example).parse(start);
    }

    @Override
    public String toString() {
        return "ServerUrl[" + String.join(",", hosts) + "]";
    }

    private static final class Parser {

        private final String text;
        private final String example;
        private final List<String> hosts = new ArrayList<>();
        private final List<String> ports = new ArrayList<>();

        Parser(String text, String example) {
            this.text = text;
            this.example = example;
        }

        ServerUrl parse(int start) {
            int question = orEnd(text.indexOf('?', start));
            int slash = text.indexOf('/', start);
            int authorityEnd = slash >= 0 && slash < question ? slash : question;
            int at = text.lastIndexOf('@', authorityEnd - 1);
            Optional<String> user = Optional.empty();
            Optional<String> password = Optional.empty();
            int hostStart = start;
            if (at >= start) {
                hostStart = at + 1;
                int colon = text.indexOf(':', start);
                if (colon >= start && colon < at) {
                    password = Optional.of(decode(colon + 1, at));
                } else {
                    colon = at;
                }
                user = filled(decode(start, colon));
            }
            readHosts(hostStart, authorityEnd);
            Optional<String> database =
                    slash >= 0 && slash < question ? filled(decode(slash + 1, question)) : Optional.empty();
            return new ServerUrl(user, password, hosts, ports, database, readQuery(question + 1));
        }

        private void readHosts(int from, int end) {
            int start = from;
            while (start < end) {
                int comma = text.indexOf(',', start);
                int next = comma < 0 || comma > end ? end : comma;
                readHost(start, next);
                start = next + 1;
            }
        }

        private void readHost(int start, int end) {
            int hostEnd;
            if (text.charAt(start) == '[') {
                int close = text.indexOf(']', start);
                if (close < 0 || close >= end) {
                    throw problem(start, "the [ of the IPv6 address is not closed");
                }
                hosts.add(decode(start + 1, close));
                hostEnd = close + 1;
                if (hostEnd < end && text.charAt(hostEnd) != ':') {
                    throw problem(hostEnd, "a colon and the port, or a slash, must follow the IPv6 address");
                }
            } else {
                int colon = text.indexOf(':', start);
                hostEnd = colon < 0 || colon > end ? end : colon;
                if (text.indexOf(':', hostEnd + 1) > hostEnd && text.indexOf(':', hostEnd + 1) < end) {
                    throw problem(start, "an IPv6 address must stand in brackets, and a colon in a password as %3A");
                }
                hosts.add(decode(start, hostEnd));
            }
            String port = hostEnd < end ? text.substring(hostEnd + 1, end) : "";
            if (!port.isEmpty() && !isPort(port)) {
                throw problem(hostEnd + 1, "the port must be a number from 1 to 65535");
            }
            ports.add(port);
        }

        private Map<String, String> readQuery(int from) {
            Map<String, String> query = new LinkedHashMap<>();
            int start = from;
            while (start < text.length()) {
                int end = orEnd(text.indexOf('&', start));
                int equals = text.indexOf('=', start);
                if (end > start) {
                    if (equals < 0 || equals > end || equals == start) {
                        throw problem(start, "the parameters after ? must be key=value, with & between them");
                    }
                    query.put(decode(start, equals), decode(equals + 1, end));
                }
                start = end + 1;
            }
            return query;
        }

        private String decode(int start, int end) {
            Optional<String> decoded = Percent.decode(text.substring(start, end));
            if (decoded.isEmpty()) {
                throw problem(
                        text.indexOf('%', start), "a % must be followed by two hexadecimal digits (%25 is a % itself)");
            }
            return decoded.get();
        }

        private static Optional<String> filled(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        private int orEnd(int offset) {
            return offset < 0 ? text.length() : offset;
        }

        private RuntimeException problem(int offset, String problem) {
            boolean login = text.indexOf('@') >= 0;
            String escape = "; in a password write % as %25, / as %2F, ? as %3F, : as %3A";
            return Malformed.at(text, offset, problem, "for example " + example + (login ? escape : ""));
        }
    }

    static boolean isPort(String port) {
        if (port.isEmpty() || port.length() > 5) {
            return false;
        }
        int number = 0;
        for (int i = 0; i < port.length(); i++) {
            if (port.charAt(i) < '0' || port.charAt(i) > '9') {
                return false;
            }
            number = number * 10 + port.charAt(i) - '0';
        }
        return number >= 1 && number <= 65535;
    }
}
