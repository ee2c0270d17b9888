package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An application's own entity classes: where they are, which of them are mapped, and the loader that finds them. */
public final class OwnModel implements AutoCloseable {

    /** The settings of a persistence unit that say how classes are mapped; the others, such as connections, are not for us. */
    private static final List<String> MAPPING_SETTINGS = List.of(
            "hibernate.physical_naming_strategy",
            "hibernate.implicit_naming_strategy",
            "hibernate.column_ordering_strategy",
            "hibernate.default_schema",
            "hibernate.default_catalog",
            "hibernate.globally_quoted_identifiers",
            "hibernate.auto_quote_keyword",
            "hibernate.type.",
            "hibernate.timezone.",
            "hibernate.jdbc.time_zone",
            "hibernate.id.",
            "hibernate.mapping.",
            "hibernate.discriminator.",
            "hibernate.create_empty_composites.",
            "hibernate.use_nationalized_character_data",
            "hibernate.use_entity_where_clause_for_collections");

    private static final String DEFAULT_MAPPING = "META-INF/orm.xml";

    private final Source source;
    private final URLClassLoader loader;
    private final List<String> managed;
    private final List<String> mappingFiles;
    private final Map<String, String> settings;
    private final Map<String, String> simpleNames;
    private final List<Path> classPath;
    private final List<String> stamp;
    private Map<String, Class<?>> classes;

    private OwnModel(
            Source source,
            List<Path> classPath,
            List<String> managed,
            Mappings mappings,
            Map<String, String> simpleNames) {
        this.source = source;
        this.classPath = List.copyOf(classPath);
        this.stamp = stamp();
        this.loader = loader(classPath);
        this.managed = List.copyOf(managed);
        this.mappingFiles = List.copyOf(mappings.files());
        this.settings = Map.copyOf(mappings.settings());
        this.simpleNames = Map.copyOf(simpleNames);
    }

    /** What a persistence unit says beside its classes. */
    private record Mappings(List<String> files, Map<String, String> settings) {}

    /**
     * Where the classes are.
     *
     * @param classPath folders and jars, absolute
     * @param packages only classes in them, and below, are mapped; a {@code persistence.xml} is then read only for {@code unit}
     * @param unit the persistence unit that is meant, should there be several
     */
    public record Source(List<Path> classPath, List<String> packages, Optional<String> unit) {

        public Source {
            classPath = List.copyOf(classPath);
            packages = List.copyOf(packages);
        }
    }

    /** Finds the classes; loads none. Closed, it takes its class path's files out of use. */
    public static OwnModel open(Source source) {
        for (Path root : source.classPath()) {
            if (!Files.exists(root)) {
                throw new ShellException(Failure.usage("there is no " + root)
                        .withHint("--classpath names the folders and jars of your application; build it first"));
            }
        }
        boolean byPackage = !source.packages().isEmpty() && source.unit().isEmpty();
        Optional<PersistenceUnit> unit = byPackage
                ? Optional.empty()
                : PersistenceUnit.choose(PersistenceUnit.readAll(source.classPath()), source.unit());
        return unit.isPresent() ? ofUnit(source, unit.get()) : ofScan(source);
    }

    private static OwnModel ofScan(Source source) {
        ManagedClasses found = new ManagedClasses(source.packages());
        source.classPath().forEach(found::scan);
        if (!found.hasEntities()) {
            String where = source.packages().isEmpty() ? "" : " in " + String.join(", ", source.packages());
            throw new ShellException(Failure.usage("there is no class with @Entity" + where + " on the class path")
                    .withHint(noEntityHint(source)));
        }
        return new OwnModel(
                source,
                source.classPath(),
                found.managed(),
                new Mappings(List.of(), Map.of()),
                found.simpleNames(found.managed()));
    }

    private static String noEntityHint(Source source) {
        if (source.packages().isEmpty()) {
            return "build the application first; --classpath names the folder with its classes, such as target/classes";
        }
        ManagedClasses anywhere = new ManagedClasses(List.of());
        source.classPath().forEach(anywhere::scan);
        Set<String> packages = new LinkedHashSet<>();
        anywhere.managed().forEach(name -> packages.add(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
        return Suggestions.nearest(source.packages().get(0), packages)
                .map(near -> "did you mean --package " + near + "?")
                .orElse(packages.isEmpty() ? "" : "packages with entities: " + String.join(", ", packages));
    }

    private static OwnModel ofUnit(Source source, PersistenceUnit unit) {
        Set<Path> classPath = new LinkedHashSet<>(source.classPath());
        Set<String> managed = new LinkedHashSet<>(unit.classes());
        ManagedClasses found = new ManagedClasses(source.packages());
        for (String jar : unit.jarFiles()) {
            Path file = unit.root().resolveSibling(jar).normalize();
            if (!Files.exists(file)) {
                throw new ShellException(Failure.usage("there is no " + file)
                        .withHint("the unit \"" + unit.name() + "\" names it in a <jar-file>"));
            }
            classPath.add(file);
            found.scan(file);
        }
        if (!unit.excludeUnlisted()) {
            rootsOf(unit, source).forEach(found::scan);
        }
        managed.addAll(found.managed());
        List<String> mappings = mappingFiles(unit, classPath);
        if (managed.isEmpty() && mappings.isEmpty()) {
            throw new ShellException(Failure.usage("the persistence unit \"" + unit.name() + "\" has no classes")
                    .withHint("it lists none, and none with @Entity lies beside it"));
        }
        ManagedClasses names = new ManagedClasses(source.packages());
        classPath.stream().filter(Files::isDirectory).forEach(names::list);
        List<Path> roots = List.copyOf(classPath);
        List<String> classes = List.copyOf(managed);
        return new OwnModel(source, roots, classes, new Mappings(mappings, settings(unit)), names.simpleNames(classes));
    }

    /** Where unlisted classes are: beside the file; where its folder has resources alone, in the other folders of the class path. */
    private static List<Path> rootsOf(PersistenceUnit unit, Source source) {
        boolean resourcesAlone = new ManagedClasses(List.of()).list(unit.root()).isEmpty();
        return resourcesAlone
                ? source.classPath().stream().filter(Files::isDirectory).toList()
                : List.of(unit.root());
    }

    private static List<String> mappingFiles(PersistenceUnit unit, Set<Path> classPath) {
        Set<String> files = new LinkedHashSet<>(unit.mappingFiles());
        for (String file : files) {
            if (classPath.stream()
                    .noneMatch(root -> new ClassFiles(root).read(file).isPresent())) {
                throw new ShellException(Failure.usage("there is no " + file + " on the class path")
                        .withHint("the unit \"" + unit.name() + "\" names it in a <mapping-file>"));
            }
        }
        if (new ClassFiles(unit.root()).read(DEFAULT_MAPPING).isPresent()) {
            files.add(DEFAULT_MAPPING);
        }
        return new ArrayList<>(files);
    }

    private static Map<String, String> settings(PersistenceUnit unit) {
        Map<String, String> settings = new LinkedHashMap<>();
        unit.properties().forEach((name, value) -> {
            if (MAPPING_SETTINGS.stream().anyMatch(s -> s.endsWith(".") ? name.startsWith(s) : name.equals(s))) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    private static URLClassLoader loader(List<Path> classPath) {
        URL[] urls = new URL[classPath.size()];
        try {
            for (int i = 0; i < urls.length; i++) {
                urls[i] = classPath.get(i).toUri().toURL();
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
        return new URLClassLoader("application", urls, OwnModel.class.getClassLoader());
    }

    private List<String> stamp() {
        return classPath.stream()
                .flatMap(root -> new ClassFiles(root).stamp().stream())
                .toList();
    }

    /**
     * The classes as they are now, by a loader of its own. This one is not closed: objects of its classes may be about; its files
     * are let go when they are.
     */
    public OwnModel openAnew() {
        return open(source);
    }

    /** Whether the class path's classes are others than when it was opened. */
    public boolean hasChanged() {
        return !stamp().equals(stamp);
    }

    /** Finds the application's classes, and all that the shell's own loader finds, which comes first. */
    public ClassLoader loader() {
        return loader;
    }

    /** The names of the annotated classes, and of packages' {@code package-info}. */
    public List<String> managedClasses() {
        return managed;
    }

    /** The resources with mappings in XML. */
    public List<String> mappingFiles() {
        return mappingFiles;
    }

    /** What the persistence unit sets for the mapping. */
    public Map<String, String> settings() {
        return settings;
    }

    /** The class that a simple name means at the prompt. */
    public Optional<String> findClass(String simpleName) {
        return Optional.ofNullable(simpleNames.get(simpleName));
    }

    /** The simple names of the classes in the model's packages. */
    public Set<String> simpleNames() {
        return simpleNames.keySet();
    }

    /** The classes in the model's packages by their simple names, not initialised; without those that cannot be loaded. */
    public synchronized Map<String, Class<?>> classes() {
        if (classes == null) {
            Map<String, Class<?>> loaded = new LinkedHashMap<>();
            simpleNames.forEach((simple, name) -> {
                try {
                    loaded.put(simple, Class.forName(name, false, loader));
                } catch (ClassNotFoundException | LinkageError e) {
                    // It is of no use at the prompt either, which says why.
                    return;
                }
            });
            classes = Map.copyOf(loaded);
        }
        return classes;
    }

    /** Whether the class path has a class of that full name. */
    public boolean hasClass(String name) {
        return name.indexOf('.') > 0 && loader.findResource(name.replace('.', '/') + ".class") != null;
    }

    /** The class of that full name. */
    public Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw missing(name, e);
        }
    }

    /** A class of the application that cannot be loaded, in words. */
    static ShellException missing(String name, Throwable problem) {
        String cause = String.valueOf(problem.getMessage());
        String what = problem instanceof UnsupportedClassVersionError
                ? "it was compiled for a newer Java than this one"
                : problem instanceof NoClassDefFoundError
                        ? "the class " + cause.replace('/', '.') + " is missing"
                        : "it is not on the class path";
        return new ShellException(
                Failure.usage("the class " + name + " cannot be loaded: " + what)
                        .withHint(
                                "--classpath must name all that the model needs: folders, and jars with a colon between"),
                problem);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
