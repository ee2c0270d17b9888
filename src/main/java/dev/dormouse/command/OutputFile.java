package dev.dormouse.command;

import dev.dormouse.host.ChildProcess;
import dev.dormouse.host.FileProblem;
import dev.dormouse.host.Host;
import dev.dormouse.output.ClosedPipe;
import dev.dormouse.output.DataWriter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** A file, or a program that reads, in the place of the screen. */
final class OutputFile implements AutoCloseable {

    private final OutputStream stream;
    private final DataWriter data;
    private final Optional<Process> program;

    private OutputFile(OutputStream stream, Optional<Process> program) {
        this.stream = stream;
        this.data = new DataWriter(stream);
        this.program = program;
    }

    /** @param name a file, which is made anew; or a bar and a command for sh */
    static OutputFile open(Host host, String name) {
        try {
            if (!name.startsWith("|")) {
                return new OutputFile(Files.newOutputStream(host.resolve(name)), Optional.empty());
            }
            host.out().flush();
            Process process = ChildProcess.of(host, List.of("sh", "-c", name.substring(1)))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new OutputFile(process.getOutputStream(), Optional.of(process));
        } catch (IOException e) {
            throw new ShellException(Failure.usage("cannot write " + name + ": " + FileProblem.of(e)), e);
        }
    }

    DataWriter data() {
        return data;
    }

    OutputStream stream() {
        return stream;
    }

    /** Writes what is left, and waits for the program to end. */
    @Override
    public void close() {
        try {
            data.flush();
            stream.close();
        } catch (ClosedPipe e) {
            // The program has read enough.
            return;
        } catch (IOException e) {
            if (program.isEmpty()) {
                throw new ShellException(Failure.statement("the output cannot be written: " + e.getMessage()), e);
            }
        } finally {
            program.ifPresent(OutputFile::waitFor);
        }
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
        }
    }
}
