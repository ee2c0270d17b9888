package dev.dormouse.testing;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Counts the class loaders that the garbage collector leaves. */
public final class Collected {

    private Collected() {}

    /** How many are still there after all that may go has gone. */
    public static long alive(List<WeakReference<ClassLoader>> loaders) {
        for (int i = 0; i < 3; i++) {
            clearSoftReferences();
            System.gc();
        }
        return loaders.stream()
                .map(WeakReference::get)
                .filter(l -> l != null)
                .distinct()
                .count();
    }

    /** A JVM promises to clear them before it runs out of memory, and to say so when it does. */
    private static void clearSoftReferences() {
        List<long[]> hoard = new ArrayList<>();
        try {
            while (true) {
                hoard.add(new long[Integer.MAX_VALUE - 8]);
            }
        } catch (OutOfMemoryError e) {
            hoard.clear();
        }
    }
}
