package dev.dormouse.command;

import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.host.Host;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestHost;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs lines as at the prompt, in a process whose files are limited, and prints what they say. */
final class LimitedVisitor {

    private LimitedVisitor() {}

    /** @param arguments the URL, and the lines */
    public static void main(String[] arguments) {
        Host host = TestHost.quiet();
        try (CommandShell shell = CommandShell.on(new Connector(host, new DriverLoader(List.of()))
                .open(new TargetResolver(host).resolve(ConnectionOptions.of(arguments[0])), Optional.empty()))) {
            Arrays.stream(arguments).skip(1).forEach(line -> System.out.print(shell.run(line)));
        }
    }
}
