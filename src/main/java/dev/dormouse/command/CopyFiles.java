package dev.dormouse.command;

import dev.dormouse.host.FileProblem;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files that {@code \copy} reads and writes. */
final class CopyFiles {

    private CopyFiles() {}

    /** The file, or the program's own input. */
    static InputStream open(CopyRequest request, Shell shell) {
        if (request.stream().isPresent()) {
            if (shell.isInteractive()) {
                throw new ShellException(Failure.usage("\\copy reads a file here")
                        .withHint("copy … from stdin; takes lines that are typed, in PostgreSQL"));
            }
            return shell.host().in();
        }
        Path file = shell.host().resolve(request.file());
        try {
            if (Files.isDirectory(file)) {
                throw new ShellException(Failure.usage("cannot read " + request.file() + ": it is a folder"));
            }
            return new BufferedInputStream(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new ShellException(Failure.usage("cannot read " + request.file() + ": there is no such file"), e);
        } catch (IOException e) {
            throw new ShellException(Failure.usage("cannot read " + request.file() + ": " + FileProblem.of(e)), e);
        }
    }

    static void close(InputStream in, Shell shell) {
        if (in != shell.host().in()) {
            try {
                in.close();
            } catch (IOException e) {
                // All that was wanted of it was read.
                return;
            }
        }
    }
}
