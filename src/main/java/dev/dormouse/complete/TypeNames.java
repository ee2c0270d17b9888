package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityClass;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.EnumClass;
import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.PathClass;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.Written;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.session.TypedNames.Import;
import dev.dormouse.session.TypedNames.Import.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the names of classes mean at a place: entities first, then classes that were typed, then imports. */
final class TypeNames {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "int", Integer.class,
            "long", Long.class,
            "double", Double.class,
            "float", Float.class,
            "short", Short.class,
            "byte", Byte.class,
            "char", Character.class,
            "boolean", Boolean.class);

    private final Index index;
    private final Scope scope;
    private final List<Import> imports;
    private final List<WrittenClass> written;

    /**
     * What they mean in a text.
     *
     * @param imports those of the text itself and of earlier lines
     * @param written the text's own classes
     */
    TypeNames(Index index, Scope scope, List<Import> imports, List<WrittenClass> written) {
        this.index = index;
        this.scope = scope;
        this.imports = imports;
        this.written = written;
    }

    /** The text's own classes. */
    List<WrittenClass> written() {
        return written;
    }

    static List<Import> imports(Scope scope, GroovyCode code) {
        List<Import> all = new ArrayList<>(GroovyImports.of(code));
        all.addAll(scope.typed().imports());
        return all;
    }

    List<Import> imports() {
        return imports;
    }

    /** A class by the name under which it is used here. */
    GroovyType named(String name) {
        for (WrittenClass own : written) {
            if (own.name().equals(name)) {
                return new Written(own, true);
            }
        }
        Optional<EntityModel> entity = index.findEntity(name);
        if (entity.isPresent()) {
            return new EntityClass(entity.get());
        }
        if (index.models().hasEnum(name)) {
            return new EnumClass(name);
        }
        Class<?> known = scope.classes().get(name);
        if (known != null) {
            return new ClassOf(known);
        }
        Optional<EntityModel> path = index.models().findByQueryType(name);
        if (path.isPresent()) {
            return new PathClass(path.get());
        }
        return find(name).<GroovyType>map(ClassOf::new).orElse(GroovyType.UNKNOWN);
    }

    /** The application's class that an entity is. */
    Optional<Class<?>> ownClass(EntityModel entity) {
        String simple = entity.className().substring(entity.className().lastIndexOf('.') + 1);
        return entity.isOwn() ? Optional.ofNullable(scope.classes().get(simple)) : Optional.empty();
    }

    private Optional<Class<?>> find(String name) {
        if (name.isEmpty() || name.indexOf('.') < 0 && !Character.isUpperCase(name.charAt(0))) {
            return Optional.empty();
        }
        for (Import imported : imports) {
            if (imported.sort() == Sort.CLASS && imported.alias().equals(name)) {
                Class<?> typed = scope.classes().get(imported.from());
                return typed != null ? Optional.of(typed) : KnownClasses.load(imported.from());
            }
        }
        if (name.indexOf('.') > 0) {
            return KnownClasses.load(name);
        }
        Optional<Class<?>> found = KnownClasses.inDefaultPackages(name);
        return found.isPresent() ? found : KnownClasses.inPackages(name, packages());
    }

    /** The packages whose classes need no package here, besides those of Groovy itself. */
    List<String> packages() {
        return imports.stream()
                .filter(i -> i.sort() == Sort.PACKAGE)
                .map(Import::from)
                .toList();
    }

    /** An object of a class, as the class is written: {@code Track}, {@code List<Track>}, {@code Track[]}. */
    GroovyType object(String written) {
        if (written.isEmpty()) {
            return GroovyType.UNKNOWN;
        }
        if (written.endsWith("[]")) {
            GroovyType element = object(written.substring(0, written.length() - 2));
            return new Value(Object[].class, List.of(element));
        }
        int angle = written.indexOf('<');
        if (angle > 0) {
            GroovyType raw = object(written.substring(0, angle));
            return raw instanceof Value value && written.endsWith(">")
                    ? Generics.value(value.type(), arguments(written.substring(angle + 1, written.length() - 1)))
                    : raw;
        }
        Class<?> primitive = PRIMITIVES.get(written);
        return primitive != null ? new Value(primitive) : instance(named(written));
    }

    private List<GroovyType> arguments(String written) {
        List<GroovyType> arguments = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= written.length(); i++) {
            char c = i == written.length() ? ',' : written.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                String part = written.substring(begin, i);
                arguments.add(object(part.replaceFirst("^\\?(extends|super)?", "")));
                begin = i + 1;
            }
        }
        return arguments;
    }

    private static GroovyType instance(GroovyType named) {
        if (named instanceof EntityClass entity) {
            return new Entity(entity.model());
        }
        if (named instanceof PathClass path) {
            return new EntityPath(path.model());
        }
        if (named instanceof Written own) {
            return new Written(own.type(), false);
        }
        return named instanceof ClassOf type ? new Value(type.type()) : GroovyType.UNKNOWN;
    }

    /** Entities by their model, also behind the subclasses that Hibernate makes of them. */
    GroovyType ofClass(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Optional<EntityModel> entity = index.findEntity(at.getName());
            if (entity.isPresent()) {
                return new Entity(entity.get());
            }
            Optional<EntityModel> path = index.models().findByQueryType(at.getName());
            if (path.isPresent()) {
                return new EntityPath(path.get());
            }
        }
        if (type == List.class) {
            return new ListOf(GroovyType.UNKNOWN);
        }
        return new Value(type);
    }
}
