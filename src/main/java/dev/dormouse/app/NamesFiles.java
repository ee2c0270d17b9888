package dev.dormouse.app;

import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.host.Host;
import dev.dormouse.result.Sha256;
import dev.dormouse.session.NamesFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the names of a database are kept. What makes a database is where it is and what it is called, whoever opens it: a name in
 * the folder of models says both. Of a file, whose path would be too long, it has the name and a few digits of the path's hash.
 */
final class NamesFiles {

    private NamesFiles() {}

    /** @param given the file of a project that a user has named */
    static NamesFile of(Host host, ConnectionTarget target, Optional<String> given) {
        Path file = given.map(host::resolve)
                .orElseGet(() -> host.configFolder().resolve("models").resolve(name(target)));
        return new NamesFile(file, target.database().isEmpty() ? target.dialect() : target.database());
    }

    private static String name(ConnectionTarget target) {
        String address = target.address();
        boolean file = address.contains("/") || address.contains("\\");
        String place = file ? "-" + Sha256.hex(address).substring(0, 8) : "@" + address;
        boolean plain = address.isEmpty() || address.equals(target.database());
        String name = target.database() + (plain ? "" : place);
        return name.replaceAll("[^\\p{L}\\p{N}_.@-]", "-") + ".toml";
    }
}
