package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is made ahead waits for the line that runs, and for no other. */
class IdleTest {

    private final Idle idle = new Idle();

    @Test
    void nobodyWaitsWhereNothingRuns() {
        idle.await();
        idle.begin();
        idle.end();
        idle.await();
    }

    @Test
    void theNextLineIsNotWaitedFor() throws Exception {
        idle.begin();
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            waiting.complete(Thread.currentThread());
            idle.await();
        });
        Thread thread = waiting.get(60, TimeUnit.SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(done).isNotDone();
        synchronized (idle) {
            idle.end();
            idle.begin();
        }
        done.get(60, TimeUnit.SECONDS);
    }

    @Test
    void aPauseIsNotWaitedForLong() {
        CompletableFuture<Void> done = CompletableFuture.runAsync(idle::awaitPause);
        while (!done.isDone()) {
            idle.typed();
        }
        assertThat(done).isCompleted();
    }
}
