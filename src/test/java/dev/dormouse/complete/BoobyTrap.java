package dev.dormouse.complete;

import java.util.concurrent.atomic.AtomicInteger;

/** Everything that can be called here counts itself, or explodes. Public, so that reflection sees its members. */
public final class BoobyTrap {

    /** The class's initialiser must not run either. */
    static {
        Tripped.COUNT.incrementAndGet();
    }

    /** Apart from the trap, so that looking does not set it off. */
    static final class Tripped {
        static final AtomicInteger COUNT = new AtomicInteger();

        private Tripped() {}
    }

    public final int field = explode();

    public String getName() {
        return "" + explode();
    }

    public boolean isArmed() {
        return explode() > 0;
    }

    public BoobyTrap getNext() {
        explode();
        return this;
    }

    public BoobyTrap find(String name) {
        explode();
        return this;
    }

    public static int count() {
        return explode();
    }

    @Override
    public String toString() {
        return "" + explode();
    }

    @Override
    public int hashCode() {
        return explode();
    }

    @Override
    public boolean equals(Object other) {
        return explode() == 0;
    }

    private static int explode() {
        Tripped.COUNT.incrementAndGet();
        throw new IllegalStateException("executed");
    }
}
