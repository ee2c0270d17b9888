package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** libpq's {@code .pgpass}: lines of {@code host:port:database:user:password}, {@code *} meaning any. */
final class PasswordFile {

    private static final Set<PosixFilePermission> TOO_MUCH = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path file;
    private final List<String> warnings = new ArrayList<>();

    PasswordFile(Host host, Optional<String> path) {
        file = path.map(host::resolve).orElseGet(() -> host.home().resolve(".pgpass"));
    }

    /** What kept the file from being used. */
    List<String> warnings() {
        return warnings;
    }

    /** The password of the first line that fits one of the hosts. */
    Optional<PasswordSource> find(List<String> hosts, List<String> ports, String database, String user) {
        if (!Files.exists(file) || !isPrivate()) {
            return Optional.empty();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            warnings.add("cannot read the password file " + file + ", so it is not used");
            return Optional.empty();
        }
        for (int i = 0; i < hosts.size(); i++) {
            for (String line : lines) {
                List<String> fields = fields(line);
                if (fields.size() >= 5
                        && fits(fields.get(0), hosts.get(i))
                        && fits(fields.get(1), ports.get(i))
                        && fits(fields.get(2), database)
                        && fits(fields.get(3), user)) {
                    return Optional.of(new PasswordSource.Known("the file " + file, Secret.of(plain(fields.get(4)))));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPrivate() {
        if (!Files.isRegularFile(file)) {
            if (Files.isDirectory(file)) {
                warnings.add("the password file " + file + " is a folder, so it is not used");
            }
            return false;
        }
        try {
            Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
            open.retainAll(TOO_MUCH);
            if (!open.isEmpty()) {
                warnings.add("others may read the password file " + file
                        + ", so it is not used; chmod 600 makes it private");
            }
            return open.isEmpty();
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The raw fields, escapes kept; as in libpq an unescaped colon ends the password. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        if (line.startsWith("#")) {
            return fields;
        }
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ':') {
                fields.add(line.substring(start, i));
                start = i + 1;
            }
        }
        fields.add(line.substring(start));
        return fields;
    }

    private static boolean fits(String field, String value) {
        return field.equals("*") || plain(field).equals(value);
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '\\' && i + 1 < field.length()) {
                i++;
            }
            plain.append(field.charAt(i));
        }
        return plain.toString();
    }
}
