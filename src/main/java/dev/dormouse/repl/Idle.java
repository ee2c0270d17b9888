package dev.dormouse.repl;

/** Whether a line is running. */
final class Idle {

    private boolean busy;

    synchronized void begin() {
        busy = true;
    }

    synchronized void end() {
        busy = false;
        notifyAll();
    }

    /** Waits until none is, or the thread is interrupted. */
    synchronized void await() {
        try {
            while (busy) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
