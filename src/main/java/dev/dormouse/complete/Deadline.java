package dev.dormouse.complete;

import java.time.Clock;
import java.util.Optional;

/** The moment at which a completion shows what it has found. Not for several threads. */
final class Deadline {

    /** The clock is looked at once for so many questions: looking takes longer than matching a name. */
    private static final int QUESTIONS = 64;

    private final Optional<Clock> clock;
    private final long milliseconds;
    private long end = Long.MAX_VALUE;
    private int questions;
    private boolean over;

    private Deadline(Optional<Clock> clock, long milliseconds) {
        this.clock = clock;
        this.milliseconds = milliseconds;
    }

    Deadline(Clock clock, long milliseconds) {
        this(Optional.of(clock), milliseconds);
    }

    /** One that never comes. */
    static Deadline never() {
        return new Deadline(Optional.empty(), Long.MAX_VALUE);
    }

    /** The time begins, and is counted from here. */
    void begin() {
        clock.ifPresent(c -> end = c.millis() + milliseconds);
    }

    /** Cheap enough to be asked for each name. */
    boolean isOver() {
        if (!over && ++questions % QUESTIONS == 0) {
            over = left() <= 0;
        }
        return over;
    }

    /** Milliseconds. */
    long left() {
        return clock.isPresent() ? end - clock.get().millis() : milliseconds;
    }
}
