package dev.dormouse.repl;

/** Whether a line is running, or being typed without a pause. */
final class Idle {

    /** Nobody types faster than this for long, in milliseconds: text that is typed ahead, or pasted, comes faster. */
    private static final int PAUSE = 30;

    /** So many pauses are waited for one, and no more. */
    private static final int PATIENCE = 5;

    private boolean busy;
    private int ended;
    private int keys;

    synchronized void begin() {
        busy = true;
    }

    synchronized void end() {
        busy = false;
        ended++;
        notifyAll();
    }

    /** A key has come. */
    synchronized void typed() {
        keys++;
    }

    /** Waits until no key has come for a moment; not for long. */
    synchronized void awaitPause() {
        try {
            int before;
            int waited = 0;
            do {
                before = keys;
                wait(PAUSE);
            } while ((keys != before || busy) && ++waited < PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
