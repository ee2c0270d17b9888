package dev.dormouse.connect;

import dev.dormouse.host.ChildProcess;
import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the command of a named connection that prints its password. */
final class PasswordCommand {

    private final Host host;

    PasswordCommand(Host host) {
        this.host = host;
    }

    /**
     * The first line of the command's output. It waits as long as the command does, which may ask the user itself.
     *
     * @throws ShellException if it cannot be run, fails, or prints nothing
     */
    Secret run(PasswordSource.Command source) {
        Process process = null;
        try {
            process =
                    ChildProcess.of(host, List.of("sh", "-c", source.command())).start();
            process.getOutputStream().close();
            ByteArrayOutputStream complaint = new ByteArrayOutputStream();
            Thread listener = listen(process, complaint);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            listener.join();
            Secret password = Secret.of(output.lines().findFirst().orElse(""));
            if (code != 0) {
                String said = complaint
                        .toString(StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
                said = Secrets.of(password, List.of()).redact(said);
                throw failed(source, "failed with exit code " + code + (said.isEmpty() ? "" : ": " + said));
            }
            if (password.isEmpty()) {
                throw failed(source, "printed no password");
            }
            return password;
        } catch (IOException e) {
            throw failed(source, "cannot be run: there is no sh, or the working directory is gone");
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ShellException(Failure.interrupted("interrupted while waiting for " + source.description()));
        }
    }

    private static Thread listen(Process process, ByteArrayOutputStream complaint) {
        Thread listener = new Thread(
                () -> {
                    try (var errors = process.getErrorStream()) {
                        errors.transferTo(complaint);
                    } catch (IOException e) {
                        // The command is gone; its exit code is enough.
                        return;
                    }
                },
                "password command");
        listener.setDaemon(true);
        listener.start();
        return listener;
    }

    private static ShellException failed(PasswordSource.Command source, String how) {
        return Malformed.connection(
                "the " + source.description() + " " + how,
                "its first line of output must be the password; try it by hand");
    }
}
