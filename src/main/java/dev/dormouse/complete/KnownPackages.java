package dev.dormouse.complete;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * The packages of the JDK that others may use and of the program's jars, with their classes. They are looked through on a thread
 * of their own when they are first asked for; until then there are none.
 */
final class KnownPackages {

    private static final int MOST = 40;

    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Map<String, Set<String>> classes = Map.of();
    private volatile Map<String, Set<String>> children = Map.of();

    /** Begins to look through them, if nobody has yet. */
    void prepare() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::read, "dormouse-packages");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** The simple names of a package's classes, sorted. */
    Set<String> classes(String name) {
        prepare();
        return classes.getOrDefault(name, Set.of());
    }

    /** The last parts of the names of the packages in a package, sorted. */
    Set<String> packages(String name) {
        prepare();
        return children.getOrDefault(name, Set.of());
    }

    /** Classes of the JDK whose names begin so, each with its package; a few dozen at most. */
    Map<String, String> beginning(String prefix) {
        Map<String, String> found = new TreeMap<>();
        classes.forEach((inPackage, names) -> {
            if (inPackage.startsWith("java.") && found.size() < MOST) {
                names.stream().filter(n -> n.startsWith(prefix)).forEach(n -> found.putIfAbsent(n, inPackage));
            }
        });
        return found;
    }

    /** How packages begin. */
    Set<String> roots() {
        return packages("");
    }

    private void read() {
        GroovyExtensions.prepare();
        Map<String, Set<String>> found = new HashMap<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            String name = module.descriptor().name();
            if (name.startsWith("java.")) {
                read(module, found);
            }
        }
        publish(found);
        try {
            Enumeration<URL> jars = KnownPackages.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
            for (URL jar : Collections.list(jars)) {
                if (jar.openConnection() instanceof JarURLConnection connection) {
                    connection.setUseCaches(false);
                    read(connection, found);
                }
            }
        } catch (IOException e) {
            // What could be read is enough.
            publish(found);
            return;
        }
        publish(found);
    }

    private static void read(ModuleReference module, Map<String, Set<String>> found) {
        Set<String> exported = new TreeSet<>();
        module.descriptor().exports().stream().filter(e -> !e.isQualified()).forEach(e -> exported.add(e.source()));
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            names.filter(n -> isPublic(reader, n, exported)).forEach(n -> add(n, exported, found));
        } catch (IOException e) {
            // A module that cannot be read has no names to offer.
            return;
        }
    }

    private static void read(JarURLConnection connection, Map<String, Set<String>> found) throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            jar.stream().forEach(entry -> add(entry.getName(), Set.of(), found));
        }
    }

    /** @param only the packages that count; empty for all but those that are internal by their name */
    private static void add(String entry, Set<String> only, Map<String, Set<String>> found) {
        int slash = entry.lastIndexOf('/');
        boolean type = entry.endsWith(".class") && entry.indexOf('$') < 0 && slash > 0 && entry.indexOf('-') < 0;
        if (!type) {
            return;
        }
        String inPackage = entry.substring(0, slash).replace('/', '.');
        boolean open = only.isEmpty() ? isOpen(inPackage) : only.contains(inPackage);
        if (open) {
            found.computeIfAbsent(inPackage, p -> new TreeSet<>())
                    .add(entry.substring(slash + 1, entry.length() - ".class".length()));
        }
    }

    private static boolean isOpen(String inPackage) {
        return !inPackage.contains("internal")
                && !inPackage.contains("shaded")
                && !inPackage.startsWith("groovyjarjar")
                && !inPackage.startsWith("META-INF");
    }

    /** Whether others may use a class: said by its file, so that it need not be loaded. */
    private static boolean isPublic(ModuleReader reader, String entry, Set<String> exported) {
        int slash = entry.lastIndexOf('/');
        if (slash < 0 || !entry.endsWith(".class") || entry.indexOf('$') > 0) {
            return false;
        }
        if (!exported.contains(entry.substring(0, slash).replace('/', '.'))) {
            return false;
        }
        try (InputStream in = reader.open(entry).orElseThrow()) {
            return Modifier.isPublic(new ClassReader(in).getAccess());
        } catch (IOException | RuntimeException e) {
            // A class that cannot be read is nothing to offer.
            return false;
        }
    }

    private void publish(Map<String, Set<String>> found) {
        Map<String, Set<String>> tree = new HashMap<>();
        for (String name : found.keySet()) {
            String child = name;
            while (!child.isEmpty()) {
                int dot = child.lastIndexOf('.');
                String parent = dot < 0 ? "" : child.substring(0, dot);
                tree.computeIfAbsent(parent, p -> new TreeSet<>()).add(child.substring(dot + 1));
                child = parent;
            }
        }
        children = tree;
        classes = new TreeMap<>(found);
    }
}
