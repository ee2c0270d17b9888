package dev.dormouse.session;

import dev.dormouse.entity.EntityTypes;
import java.util.function.IntConsumer;

/**
 * Of a large database, what a line names joins the mapping, which takes a new session factory each time. A line that goes from
 * entity to entity, as a loop over all tables does, would wait for one at each step; so each further one takes four times as many
 * along as the one before. It is the session's thread that asks.
 */
final class Joins {

    /** From so many entities on it takes seconds, and is said. */
    private static final int MANY = 200;

    private static final int FIRST_AHEAD = 16;
    private static final int GROWTH = 4;
    private static final int MOST_AHEAD = 1 << 20;

    private int ahead;
    private IntConsumer listener = count -> {};

    /** Who is told how many entities are mapped, before that is waited for, if they are many. */
    void onMany(IntConsumer newListener) {
        listener = newListener;
    }

    /** A line has ended: the next one names what it needs. */
    void lineEnded() {
        ahead = 0;
    }

    /** What is wanted is about to be mapped. */
    void takeAlong(EntityTypes wanted) {
        if (ahead > 0) {
            wanted.wantAhead(ahead);
        }
        ahead = Math.max(FIRST_AHEAD, Math.min(MOST_AHEAD, ahead * GROWTH));
        int count = wanted.listWanted().size();
        if (count >= MANY) {
            listener.accept(count);
        }
    }
}
