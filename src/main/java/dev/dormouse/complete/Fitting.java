package dev.dormouse.complete;

import dev.dormouse.complete.GroovyContext.CallSite;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.GroovyType.Enumerated;
import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.ValuePath;
import dev.dormouse.complete.GroovyType.Written;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.session.TypedNames.TypedMethod;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What sort of value is wanted at a place.
 *
 * @param type an object of the wanted class; empty if an entity is wanted, or anything
 * @param entity whose object is wanted
 * @param labels literals that fit, as they are written
 */
record Fitting(Optional<Class<?>> type, Optional<EntityModel> entity, List<String> labels) {

    static final Fitting ANYTHING = new Fitting(Optional.empty(), Optional.empty(), List.of());

    /** What fits to that. */
    static Fitting to(GroovyType wanted) {
        if (wanted instanceof Entity entity) {
            return new Fitting(Optional.empty(), Optional.of(entity.model()), List.of());
        }
        if (wanted instanceof EntityPath path) {
            return new Fitting(Optional.empty(), Optional.of(path.model()), List.of());
        }
        if (wanted instanceof ValuePath path) {
            return path.type().isEnum() ? enumerated(path.type()) : to(ModelTypes.ofValue(path.type()));
        }
        if (wanted instanceof Enumerated object) {
            return enumerated(object.type());
        }
        if (wanted instanceof Written own && own.type().isEnum()) {
            return new Fitting(
                    Optional.empty(),
                    Optional.empty(),
                    constants(own.type().name(), own.type().constants()));
        }
        if (wanted instanceof Value value && value.type() != Object.class) {
            List<String> labels = value.type() == Boolean.class
                    ? List.of("true", "false")
                    : value.type().isEnum()
                            ? constants(value.type().getName().replace('$', '.'), ClassMembers.constants(value.type()))
                            : List.of();
            return new Fitting(Optional.of(value.type()), Optional.empty(), labels);
        }
        return ANYTHING;
    }

    private static List<String> constants(String type, List<String> names) {
        return names.stream().map(name -> type + "." + name).toList();
    }

    private static Fitting enumerated(ValueType type) {
        return new Fitting(
                Optional.empty(),
                Optional.empty(),
                type.labels().stream()
                        .map(l -> "'" + l.replace("\\", "\\\\").replace("'", "\\'") + "'")
                        .toList());
    }

    /** What a call wants there: the parameter of a typed method, the value of a path that is set, an object. */
    static Fitting toArgument(Site site, CallSite call, Scope scope) {
        int position = call.values().size();
        if (site.name().equals("set") && position == 1) {
            return to(site.argument(0));
        }
        for (TypedMethod typed : scope.typed().methods()) {
            Method method = typed.method();
            if (!site.dotted()
                    && method.getName().equals(site.name())
                    && position < method.getParameterCount()
                    && method.getParameterTypes()[position] != Object.class) {
                return new Fitting(
                        Optional.of(Generics.boxed(method.getParameterTypes()[position])), Optional.empty(), List.of());
            }
        }
        return ANYTHING;
    }

    /** Whether such a value fits. */
    boolean accepts(GroovyType offered) {
        if (entity.isPresent()) {
            return offered instanceof Entity given
                    && given.model().className().equals(entity.get().className());
        }
        if (type.isEmpty()) {
            return false;
        }
        if (offered instanceof Entity given) {
            return given.model().className().equals(type.get().getName());
        }
        return offered instanceof Value value && sort(value.type()).equals(sort(type.get()));
    }

    /** Numbers fit to numbers, times to times; else it is the class. */
    private static String sort(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        return Temporal.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type) ? "time" : type.getName();
    }
}
