package dev.dormouse.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * Lets one process at a time make, open or replace the demo. H2 needs some 50 ms from taking its lock to telling the others
 * where its server is; a shell that comes meanwhile waits for seconds or fails. A process that dies gives the gate back.
 */
final class Gate {

    /** What is done inside. */
    interface Action<T> {
        T run() throws IOException, SQLException;
    }

    private Gate() {}

    /**
     * Runs the action as soon as no other process is inside. Threads of one process do not wait for each other here; H2 itself
     * sees to them.
     *
     * @throws IOException if the folder cannot be written, or its file system cannot lock; nothing was run then
     */
    static <T> T inside(Path folder, Action<T> action) throws IOException, SQLException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("demo.gate"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                channel.lock();
            } catch (OverlappingFileLockException e) {
                // A thread of this process is inside.
            }
            return action.run();
        }
    }
}
