package dev.dormouse.eval;

import dev.dormouse.session.TypedNames.Import;
import dev.dormouse.session.TypedNames.Import.Sort;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.GroovySystem;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;

/** Compiles lines. Classes and imports that a line brings are known to all later lines; the line's own code is let go. */
final class GroovyLines {

    /** Where classes come from that are not Groovy's or Java's. */
    interface Classes {

        /** Whether there is such a class; must be quick, it is asked for every name in a line. */
        boolean knows(String name);

        /** The full name of the class that a name in capitals means at the prompt, be it in a package. */
        default Optional<String> meaning(String name) {
            return knows(name) ? Optional.of(name) : Optional.empty();
        }

        ClassLoader loader();
    }

    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\w*", Pattern.UNICODE_CHARACTER_CLASS);

    private final Classes classes;
    private final Lines loader;
    private final ImportCustomizer imports = new ImportCustomizer();
    private final Set<String> imported = new LinkedHashSet<>();
    private final Set<String> explicit = new HashSet<>();
    private final List<Import> kept = new CopyOnWriteArrayList<>(List.of(
            new Import(Sort.PACKAGE, "java.time", "", ""),
            new Import(Sort.PACKAGE, "com.querydsl.core.types", "", ""),
            new Import(Sort.PACKAGE, "com.querydsl.core.types.dsl", "", ""),
            new Import(Sort.CLASS, "com.querydsl.jpa.JPAExpressions", "", "JPAExpressions"),
            new Import(Sort.CLASS, "com.querydsl.core.Tuple", "", "Tuple")));
    private int count;
    private LineShape shape = new LineShape(false);
    private Map<String, String> named = Map.of();

    GroovyLines(Classes classes) {
        this.classes = classes;
        for (Import known : kept) {
            if (known.sort() == Sort.PACKAGE) {
                imports.addStarImports(known.from());
            } else {
                imports.addImports(known.from());
            }
        }
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(ShellScript.class.getName());
        // Completion shows how the parameters of typed methods are called.
        configuration.setParameters(true);
        // Shaping first: it must see the imports that the line itself brings, not those that are added to it.
        configuration.addCompilationCustomizers(new Shaping(), imports);
        this.loader = new Lines(new Delegate(classes), configuration);
    }

    /** The classes that were typed at the prompt. */
    List<String> listClassNames() {
        return loader.names();
    }

    /** The same as classes, by their names. */
    Map<String, Class<?>> classes() {
        return loader.types();
    }

    /** What names mean: the imports of every line, then those that were typed. */
    List<Import> listKept() {
        return List.copyOf(kept);
    }

    /** What was imported at the prompt, as written. */
    List<String> listImports() {
        return List.copyOf(imported);
    }

    /**
     * Compiles one line, or a script.
     *
     * @param name the script's file name, for its stack trace; empty at the prompt
     * @param lasting top-level declarations become variables that last, as at a prompt
     */
    synchronized Compiled compile(String text, String name, boolean lasting) {
        String unit = Lines.PREFIX + ++count;
        shape = new LineShape(lasting);
        named = namedIn(text);
        Set<String> before = new LinkedHashSet<>(loader.names());
        Class<?> main = loader.parseClass(new GroovyCodeSource(text, unit + ".groovy", "/dormouse"), false);
        shape.imports().stream().filter(node -> imported.add(node.getText())).forEach(this::keep);
        List<String> classes = new ArrayList<>(loader.names());
        classes.removeAll(before);
        Optional<Class<? extends Script>> script =
                Script.class.isAssignableFrom(main) ? Optional.of(main.asSubclass(Script.class)) : Optional.empty();
        return new Compiled(script, classes.isEmpty() && script.isEmpty() ? List.of(main.getName()) : classes, shape);
    }

    /** The user's classes and entities that the line may mean: they come before what is imported by the package, {@code Order}. */
    private Map<String, String> namedIn(String text) {
        Map<String, String> meant = new LinkedHashMap<>();
        CAPITALISED.matcher(text).results().map(MatchResult::group).forEach(name -> {
            if (loader.names().contains(name)) {
                meant.put(name, name);
            } else {
                classes.meaning(name).ifPresent(full -> meant.put(name, full));
            }
        });
        return meant;
    }

    /** Makes a line's import known to all later lines. */
    private void keep(ImportNode node) {
        if (node.isStatic() && node.isStar()) {
            imports.addStaticStars(node.getClassName());
            kept.add(new Import(Sort.ALL_STATIC, node.getClassName(), "*", ""));
        } else if (node.isStatic()) {
            imports.addStaticImport(node.getAlias(), node.getClassName(), node.getFieldName());
            kept.add(new Import(Sort.STATIC, node.getClassName(), node.getFieldName(), node.getAlias()));
        } else if (node.isStar()) {
            String dotted = node.getPackageName();
            String name = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
            imports.addStarImports(name);
            kept.add(new Import(Sort.PACKAGE, name, "", ""));
        } else {
            imports.addImport(node.getAlias(), node.getClassName());
            explicit.add(node.getAlias());
            kept.add(new Import(Sort.CLASS, node.getClassName(), "", node.getAlias()));
        }
    }

    /** A compiled line. */
    record Compiled(Optional<Class<? extends Script>> script, List<String> classNames, LineShape shape)
            implements AutoCloseable {

        /** Whether it is an assignment or a definition, which answers nothing. */
        boolean isSilent() {
            return shape.isSilent();
        }

        /** Whether its last statement calls one of these methods, such as {@code println} or {@code sql.eachRow}. */
        boolean isCallOf(Set<String> methods) {
            return methods.contains(shape.lastCall());
        }

        @Override
        public void close() {
            script.ifPresent(GroovySystem.getMetaClassRegistry()::removeMetaClass);
        }
    }

    /** Looks at each line's tree before names are resolved. */
    private final class Shaping extends CompilationCustomizer {

        Shaping() {
            super(CompilePhase.CONVERSION);
        }

        @Override
        public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
            ModuleNode module = source.getAST();
            if (module.getClasses().get(0) == node) {
                ParameterDeclarations.bind(module);
                shape.read(module);
                importNamed(module);
            }
            new WhereClosures(source).visitClass(node);
            new CancelChecks(source).visitClass(node);
        }

        private void importNamed(ModuleNode module) {
            named.forEach((name, full) -> {
                boolean own =
                        module.getClasses().stream().anyMatch(c -> c.getName().equals(name));
                if (!own && module.getImportType(name) == null && !explicit.contains(name)) {
                    module.addImport(name, ClassHelper.makeWithoutCaching(full));
                }
            });
        }
    }

    /** Holds what was typed; a line's own classes are not kept. */
    private static final class Lines extends GroovyClassLoader {

        static final String PREFIX = "Line";

        private final Set<String> names = new LinkedHashSet<>();
        private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

        Lines(ClassLoader parent, CompilerConfiguration configuration) {
            super(parent, configuration);
        }

        List<String> names() {
            return List.copyOf(names);
        }

        Map<String, Class<?>> types() {
            return Map.copyOf(types);
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected void setClassCacheEntry(Class type) {
            if (!type.getName().matches(PREFIX + "\\d+(\\$.*)?")) {
                super.setClassCacheEntry(type);
                if (!type.getName().contains("$")) {
                    names.add(type.getName());
                    types.put(type.getName(), type);
                }
            }
        }
    }

    /** Asks for entity classes where there is one of that name, and waits for nothing otherwise. */
    private static final class Delegate extends ClassLoader {

        private final Classes classes;

        Delegate(Classes classes) {
            super("names", GroovyLines.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!classes.knows(name)) {
                throw new ClassNotFoundException(name);
            }
            return classes.loader().loadClass(name);
        }
    }
}
