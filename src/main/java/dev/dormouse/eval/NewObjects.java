package dev.dormouse.eval;

import dev.dormouse.entity.GeneratedEntity;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;

/**
 * The objects that lines have made and not saved yet: they tell an object that has no row from one that was read and
 * has left the session. Saving the first must never change a row that is there. Those of classes that are made from tables know
 * it themselves; those of an application's classes are noted here, by identity.
 */
final class NewObjects {

    private final Set<Key> keys = new HashSet<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    void add(Object object) {
        if (object instanceof GeneratedEntity entity) {
            entity.made$(true);
        } else {
            note(object);
        }
    }

    private synchronized void note(Object object) {
        for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
            keys.remove(key);
        }
        keys.add(new Key(object, gone));
    }

    boolean contains(Object object) {
        return object instanceof GeneratedEntity entity ? entity.wasMade$() : isNoted(object);
    }

    private synchronized boolean isNoted(Object object) {
        return keys.contains(new Key(object, null));
    }

    void remove(Object object) {
        if (object instanceof GeneratedEntity entity) {
            entity.made$(false);
        } else {
            forget(object);
        }
    }

    private synchronized void forget(Object object) {
        keys.remove(new Key(object, null));
    }

    private static final class Key extends WeakReference<Object> {

        private final int hash;

        Key(Object object, ReferenceQueue<Object> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key key && get() != null && get() == key.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
