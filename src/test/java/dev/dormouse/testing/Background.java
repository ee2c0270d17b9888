package dev.dormouse.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Work on another thread, as a user's running line is to the one who presses Ctrl-C. */
public final class Background {

    private static final int PATIENCE_SECONDS = 60;

    private final CompletableFuture<String> result = new CompletableFuture<>();

    private Background() {}

    public static Background start(Supplier<String> work) {
        Background background = new Background();
        Thread thread = new Thread(
                () -> {
                    try {
                        background.result.complete(work.get());
                    } catch (Throwable e) {
                        background.result.completeExceptionally(e);
                    }
                },
                "test-background");
        thread.setDaemon(true);
        thread.start();
        return background;
    }

    /** Waits until something is so; asks again and again, and gives up when the work has ended. */
    public Background until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (result.isDone() || System.nanoTime() > deadline) {
                throw new AssertionError(
                        "it was never so; the work " + (result.isDone() ? "ended: " + result : "goes on"));
            }
            Thread.onSpinWait();
        }
        return this;
    }

    /** Does something over and over until the work ends. */
    public String repeatUntilDone(Runnable action) {
        for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
            action.run();
            try {
                return result.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("the work goes on and on");
    }

    /** What the work answered. */
    public String result() {
        return repeatUntilDone(() -> {});
    }
}
