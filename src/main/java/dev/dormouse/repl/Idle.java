package dev.dormouse.repl;

/** Whether a line is running. */
final class Idle {

    private boolean busy;
    private int ended;

    synchronized void begin() {
        busy = true;
    }

    synchronized void end() {
        busy = false;
        ended++;
        notifyAll();
    }

    /** Waits for the end of the line that is running, if one is; not for those behind it, which may follow at once. */
    synchronized void await() {
        int before = ended;
        try {
            while (busy && ended == before) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
