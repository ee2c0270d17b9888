package dev.dormouse.app;

import dev.dormouse.command.Shell;
import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.connect.Patience;
import dev.dormouse.session.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Waits for servers with the user: says which one when it takes long. Until the shell runs, Ctrl-C ends the program; from then on
 * it ends the waiting, and a connection that comes later is closed.
 */
final class Connecting implements Patience {

    /** Nearly all servers answer sooner. */
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

    private volatile Optional<Trial> current = Optional.empty();
    private volatile Optional<Inside> inside = Optional.empty();

    /** @param since as of {@link System#nanoTime} */
    private record Trial(String address, long since) {

        long left() {
            return since + MOMENT - System.nanoTime();
        }

        String text() {
            return "connecting to " + address + " … (Ctrl-C to stop)";
        }
    }

    /** The shell that runs, and where it says who is waited for. */
    private record Inside(Shell shell, Consumer<String> say) {}

    /** The shell runs from now on. */
    void within(Shell shell, Consumer<String> say) {
        inside = Optional.of(new Inside(shell, say));
    }

    @Override
    public Connection await(ConnectionTarget target, OpenDatabase.Source attempt) throws SQLException {
        if (!isServer(target)) {
            return attempt.open();
        }
        Trial trial = new Trial(target.address(), System.nanoTime());
        if (inside.isPresent()) {
            return apart(trial, attempt, inside.get());
        }
        current = Optional.of(trial);
        try {
            return attempt.open();
        } finally {
            current = Optional.empty();
        }
    }

    /** A file has its whole path for an address, a database in memory has none. */
    private static boolean isServer(ConnectionTarget target) {
        return !target.address().isEmpty() && !target.address().startsWith("/");
    }

    /** Waits for what opens the first database, on another thread; while a password is asked for, nothing is said. */
    <T> T first(FutureTask<T> opening, Consumer<String> say) throws InterruptedException, ExecutionException {
        while (true) {
            Optional<Trial> before = current;
            try {
                return opening.get(before.isPresent() ? before.get().left() : MOMENT, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (before.isPresent() && current.equals(before)) {
                    say.accept(before.get().text());
                    return opening.get();
                }
            }
        }
    }

    private static Connection apart(Trial trial, OpenDatabase.Source attempt, Inside inside) throws SQLException {
        Running running = inside.shell().session().running();
        CompletableFuture<Connection> connection = new CompletableFuture<>();
        running.entered(() -> connection.cancel(false));
        try {
            Thread thread = new Thread(() -> open(attempt, connection), "dormouse-connect");
            thread.setDaemon(true);
            thread.start();
            return get(connection, trial, inside.say());
        } catch (CancellationException | InterruptedException e) {
            connection.cancel(false);
            throw Running.interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            running.leave();
        }
    }

    private static void open(OpenDatabase.Source attempt, CompletableFuture<Connection> to) {
        try {
            Connection opened = attempt.open();
            if (!to.complete(opened)) {
                opened.close();
            }
        } catch (SQLException | RuntimeException | Error e) {
            to.completeExceptionally(e);
        }
    }

    private static Connection get(Future<Connection> connection, Trial trial, Consumer<String> say)
            throws InterruptedException, ExecutionException {
        try {
            return connection.get(trial.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            say.accept(trial.text());
            return connection.get();
        }
    }
}
