package dev.dormouse.host;

import java.util.List;
import java.util.Set;

/** Prepares child processes (pager, editor, password command): in the user's folder and environment, without our secrets. */
public final class ChildProcess {

    /** Variables that carry a password or the URL that may hold one. */
    private static final Set<String> SECRETS = Set.of("PGPASSWORD", "DORMOUSE_URL", "MYSQL_PWD");

    private ChildProcess() {}

    /** A builder whose environment is exactly the host's, less the secrets. */
    public static ProcessBuilder of(Host host, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(host.workingDirectory().toFile());
        builder.environment().clear();
        host.environment().forEach((name, value) -> {
            if (!SECRETS.contains(name)) {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }
}
