package dev.dormouse.complete;

import groovy.lang.GroovyObject;
import groovy.lang.MetaClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Objects of a user's, every method of which counts itself and explodes once they are armed. */
public final class Traps {

    static final AtomicInteger SPRUNG = new AtomicInteger();
    private static final AtomicInteger ARMED = new AtomicInteger();

    private Traps() {}

    static void arm(boolean on) {
        ARMED.set(on ? 1 : 0);
    }

    private static int spring() {
        if (ARMED.get() > 0) {
            SPRUNG.incrementAndGet();
            throw new IllegalStateException("executed");
        }
        return 0;
    }

    /** Everything that Groovy or Java may ask of an object. */
    public static class Thing implements GroovyObject, Iterable<Object>, Comparable<Object> {

        public String getName() {
            return "" + spring();
        }

        public boolean isSet() {
            return spring() > 0;
        }

        public Thing getNext() {
            spring();
            return this;
        }

        public int size() {
            return spring();
        }

        public Object propertyMissing(String name) {
            return spring();
        }

        public Object methodMissing(String name, Object arguments) {
            return spring();
        }

        public Object getAt(Object index) {
            return spring();
        }

        @Override
        public Object getProperty(String name) {
            return spring();
        }

        @Override
        public void setProperty(String name, Object value) {
            spring();
        }

        @Override
        public Object invokeMethod(String name, Object arguments) {
            return spring();
        }

        @Override
        public MetaClass getMetaClass() {
            spring();
            return null;
        }

        @Override
        public void setMetaClass(MetaClass metaClass) {
            spring();
        }

        @Override
        public Iterator<Object> iterator() {
            spring();
            return null;
        }

        @Override
        public int compareTo(Object other) {
            return spring();
        }

        @Override
        public String toString() {
            return "" + spring();
        }

        @Override
        public int hashCode() {
            return spring();
        }

        @Override
        public boolean equals(Object other) {
            return spring() == 0;
        }
    }

    /** A list of a user's own. */
    public static final class Things extends ArrayList<Object> {

        private static final long serialVersionUID = 1L;

        @Override
        public Object get(int index) {
            return spring();
        }

        @Override
        public int size() {
            return spring();
        }

        @Override
        public Iterator<Object> iterator() {
            spring();
            return super.iterator();
        }

        @Override
        public String toString() {
            return "" + spring();
        }

        @Override
        public int hashCode() {
            return spring();
        }

        @Override
        public boolean equals(Object other) {
            return spring() == 0;
        }
    }

    /** A map of a user's own. */
    public static final class ThingMap extends HashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            spring();
            return super.entrySet();
        }

        @Override
        public Set<Object> keySet() {
            spring();
            return super.keySet();
        }

        @Override
        public Collection<Object> values() {
            spring();
            return super.values();
        }

        @Override
        public Object get(Object key) {
            return spring();
        }

        @Override
        public int size() {
            return spring();
        }

        @Override
        public String toString() {
            return "" + spring();
        }

        @Override
        public int hashCode() {
            return spring();
        }

        @Override
        public boolean equals(Object other) {
            return spring() == 0;
        }
    }
}
