package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.GroovyType.Entity;
import dev.dormouse.complete.GroovyType.EntityClass;
import dev.dormouse.complete.GroovyType.Function;
import dev.dormouse.complete.GroovyType.FunctionOf;
import dev.dormouse.complete.GroovyType.Value;
import groovy.lang.Closure;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What calls of Java's and Groovy's methods answer, and what they give to their closures; from their declarations alone. */
final class Calls {

    /** What only the types of the shell know. */
    interface Types {

        /** As Java sees it; empty if nothing is known. */
        Optional<Value> asValue(GroovyType type);

        /** What a closure answers if it is called with those. */
        GroovyType result(GroovyType function, List<GroovyType> given);

        /** How many parameters a closure has; 0 if it says nothing, and {@code it} is its only one. */
        int parameters(GroovyType function);
    }

    private final Generics generics;
    private final Types types;

    Calls(Generics generics, Types types) {
        this.generics = generics;
        this.types = types;
    }

    /**
     * A method that may be meant.
     *
     * @param extension whether it is one of Groovy's, whose first parameter is the object
     */
    private record Candidate(Method method, boolean extension) {

        int offset() {
            return extension ? 1 : 0;
        }

        int count() {
            return method.getParameterCount() - offset();
        }

        Class<?> parameter(int i) {
            Class<?>[] all = method.getParameterTypes();
            int at = i + offset();
            return at >= all.length - 1 && method.isVarArgs()
                    ? all[all.length - 1].getComponentType()
                    : all[Math.min(at, all.length - 1)];
        }

        Type generic(int i) {
            Type[] all = method.getGenericParameterTypes();
            int at = i + offset();
            return at >= all.length - 1 && method.isVarArgs() && all[all.length - 1] instanceof GenericArrayType array
                    ? array.getGenericComponentType()
                    : all[Math.min(at, all.length - 1)];
        }
    }

    /** What a call of a method answers. */
    GroovyType result(Value receiver, Site site, boolean ofClass) {
        List<GroovyType> arguments = site.arguments();
        Candidate best = null;
        int bestScore = Integer.MAX_VALUE;
        for (Candidate candidate : candidates(receiver, site.name(), ofClass)) {
            int score = score(candidate, arguments);
            if (score < bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null ? GroovyType.UNKNOWN : result(best, receiver, site);
    }

    GroovyType result(Method method, Site site) {
        return result(new Candidate(method, false), new Value(method.getDeclaringClass()), site);
    }

    private GroovyType result(Candidate candidate, Value receiver, Site site) {
        List<GroovyType> arguments = site.arguments();
        try {
            Map<TypeVariable<?>, GroovyType> bound = bound(candidate, receiver, site.expected());
            for (boolean functions : new boolean[] {false, true}) {
                for (int i = 0;
                        i < arguments.size()
                                && (i < candidate.count() || candidate.method().isVarArgs());
                        i++) {
                    if (isFunction(arguments.get(i)) == functions) {
                        give(candidate, i, arguments.get(i), bound);
                    }
                }
            }
            return generics.resolve(candidate.method().getGenericReturnType(), bound);
        } catch (LinkageError | TypeNotPresentException e) {
            return GroovyType.UNKNOWN;
        }
    }

    private Map<TypeVariable<?>, GroovyType> bound(Candidate candidate, Value receiver, GroovyType expected) {
        Map<TypeVariable<?>, GroovyType> bound = new HashMap<>();
        if (candidate.extension()) {
            unify(candidate.method().getGenericParameterTypes()[0], receiver, bound);
        } else {
            bound.putAll(generics.bindings(receiver));
        }
        unify(candidate.method().getGenericReturnType(), expected, bound);
        return bound;
    }

    private void give(Candidate candidate, int i, GroovyType argument, Map<TypeVariable<?>, GroovyType> bound) {
        Type formal = candidate.generic(i);
        if (isFunction(argument) && candidate.parameter(i) == Closure.class) {
            List<GroovyType> given = hinted(candidate, i, bound, types.parameters(argument));
            GroovyType result = types.result(argument, given);
            if (formal instanceof ParameterizedType closure) {
                unify(closure.getActualTypeArguments()[0], result, bound);
            }
            return;
        }
        unify(formal, argument, bound);
    }

    private List<Candidate> candidates(Value receiver, String name, boolean ofClass) {
        List<Candidate> candidates = new ArrayList<>();
        ClassMembers.methods(receiver.type(), ofClass).stream()
                .filter(m -> m.getName().equals(name))
                .forEach(m -> candidates.add(new Candidate(m, false)));
        if (!ofClass) {
            GroovyExtensions.named(name).stream()
                    .filter(m -> GroovyExtensions.suits(m, receiver.type()))
                    .sorted(Comparator.comparing((Method m) -> m.getParameterTypes()[0], Calls::nearer))
                    .forEach(m -> candidates.add(new Candidate(m, true)));
        }
        return candidates;
    }

    private static int nearer(Class<?> a, Class<?> b) {
        return a == b ? 0 : a.isAssignableFrom(b) ? 1 : b.isAssignableFrom(a) ? -1 : 0;
    }

    /** How badly the arguments fit, lower is better. */
    private int score(Candidate candidate, List<GroovyType> arguments) {
        boolean count = candidate.count() == arguments.size()
                || candidate.method().isVarArgs() && arguments.size() >= candidate.count() - 1;
        int score = count ? 0 : 100;
        for (int i = 0; i < arguments.size() && i < candidate.count(); i++) {
            score += misfit(candidate.parameter(i), arguments.get(i));
        }
        return score + (candidate.method().getReturnType() == void.class ? 1 : 0);
    }

    private int misfit(Class<?> formal, GroovyType actual) {
        if (isFunction(actual)) {
            return formal == Closure.class
                    ? 0
                    : Generics.single(formal).isPresent() ? 2 : formal == Object.class ? 4 : 40;
        }
        if (actual instanceof EntityClass || actual instanceof ClassOf) {
            return formal == Class.class ? 0 : formal == Object.class ? 3 : 40;
        }
        Optional<Value> value = types.asValue(actual);
        if (value.isEmpty()) {
            return formal == Closure.class ? 30 : 1;
        }
        Class<?> boxed = Generics.boxed(formal);
        return boxed == value.get().type()
                ? 0
                : boxed.isAssignableFrom(value.get().type()) ? formal == Object.class ? 3 : 1 : 40;
    }

    private static boolean isFunction(GroovyType type) {
        return type instanceof Function || type instanceof FunctionOf;
    }

    /** The type of the argument behind those that are there, of the first method that says anything of it. */
    GroovyType wanted(Value receiver, Site site, boolean ofClass) {
        int position = site.arguments().size();
        for (Candidate candidate : candidates(receiver, site.name(), ofClass)) {
            if (position < candidate.count() && candidate.generic(position) instanceof ParameterizedType formal) {
                GroovyType type = generics.resolve(formal, given(candidate, receiver, site));
                if (type instanceof Value value && known(value.arguments()) > 0 && value.type() != Closure.class) {
                    return type;
                }
            }
        }
        return GroovyType.UNKNOWN;
    }

    /** An object with the type arguments that those of its constructor tell. */
    Value created(Value type, List<GroovyType> arguments) {
        TypeVariable<?>[] variables = type.type().getTypeParameters();
        for (Constructor<?> constructor : type.type().getConstructors()) {
            Type[] formal = constructor.getGenericParameterTypes();
            if (variables.length > 0 && formal.length == arguments.size()) {
                Map<TypeVariable<?>, GroovyType> bound = new HashMap<>();
                for (int i = 0; i < formal.length; i++) {
                    unify(formal[i], arguments.get(i), bound);
                }
                List<GroovyType> known = new ArrayList<>();
                for (TypeVariable<?> variable : variables) {
                    known.add(bound.getOrDefault(variable, GroovyType.UNKNOWN));
                }
                if (known(known) > 0) {
                    return new Value(type.type(), known);
                }
            }
        }
        return type;
    }

    /** What is known from the receiver and the arguments so far. */
    private Map<TypeVariable<?>, GroovyType> given(Candidate candidate, Value receiver, Site site) {
        Map<TypeVariable<?>, GroovyType> bound = bound(candidate, receiver, site.expected());
        for (int i = 0; i < site.arguments().size(); i++) {
            unify(candidate.generic(i), site.argument(i), bound);
        }
        return bound;
    }

    /**
     * What a closure is called with that is given to a method, behind the arguments of the call.
     *
     * @param wanted how many parameters it has; 0 if it says nothing, and {@code it} is its only one
     */
    List<GroovyType> parameters(Value receiver, Site site, int wanted, boolean ofClass) {
        List<GroovyType> best = List.of();
        for (Candidate candidate : candidates(receiver, site.name(), ofClass)) {
            int position = site.arguments().size();
            if (position >= candidate.count()) {
                continue;
            }
            try {
                Map<TypeVariable<?>, GroovyType> bound = given(candidate, receiver, site);
                List<GroovyType> found = candidate.parameter(position) == Closure.class
                        ? hinted(candidate, position, bound, wanted)
                        : ofInterface(candidate.generic(position), bound);
                boolean fits = found.size() == Math.max(1, wanted);
                if (fits && known(found) == found.size() && candidate.parameter(position) == Closure.class) {
                    // Groovy gives a closure to a method for closures, and not to one for comparators, say.
                    return found;
                }
                boolean better = known(found) > known(best) || best.size() != Math.max(1, wanted);
                best = known(found) > 0 && better && (fits || best.isEmpty()) ? found : best;
            } catch (LinkageError | TypeNotPresentException e) {
                continue;
            }
        }
        return best;
    }

    private static long known(List<GroovyType> types) {
        return types.stream().filter(GroovyType::isKnown).count();
    }

    private List<GroovyType> hinted(
            Candidate candidate, int position, Map<TypeVariable<?>, GroovyType> bound, int wanted) {
        List<List<GroovyType>> all =
                new ClosureHints(generics, candidate.method(), bound).signatures(position + candidate.offset());
        int count = Math.max(1, wanted);
        for (List<GroovyType> signature : all) {
            if (signature.size() == count) {
                return signature;
            }
        }
        // A list that is given to several parameters is spread over them.
        if (count > 1 && !all.isEmpty() && all.get(0).size() == 1) {
            GroovyType only = all.get(0).get(0).asList();
            if (only instanceof Value tuple) {
                return tuple.arguments();
            } else if (only instanceof GroovyType.Parts parts) {
                return parts.types();
            } else if (only instanceof GroovyType.ListOf list) {
                return Collections.nCopies(count, list.element());
            }
        }
        return all.isEmpty() ? List.of() : all.get(0);
    }

    private List<GroovyType> ofInterface(Type formal, Map<TypeVariable<?>, GroovyType> bound) {
        GroovyType resolved = formal instanceof ParameterizedType || formal instanceof Class<?>
                ? generics.resolve(formal, bound)
                : GroovyType.UNKNOWN;
        if (!(resolved instanceof Value value)) {
            return List.of();
        }
        Optional<Method> single = Generics.single(value.type());
        if (single.isEmpty()) {
            return List.of();
        }
        Map<TypeVariable<?>, GroovyType> own = generics.bindings(value);
        List<GroovyType> given = new ArrayList<>();
        for (Type parameter : single.get().getGenericParameterTypes()) {
            given.add(generics.resolve(parameter, own));
        }
        return given;
    }

    /** Learns what type variables stand for, from what is given where the formal type is wanted. */
    private void unify(Type formal, GroovyType actual, Map<TypeVariable<?>, GroovyType> bound) {
        if (!actual.isKnown()) {
            return;
        }
        if (formal instanceof TypeVariable<?> variable) {
            if (!isFunction(actual)
                    && !bound.getOrDefault(variable, GroovyType.UNKNOWN).isKnown()) {
                bound.put(variable, actual);
            }
        } else if (formal instanceof WildcardType wildcard) {
            unify(Generics.limit(wildcard), actual, bound);
        } else if (formal instanceof GenericArrayType array) {
            unify(array.getGenericComponentType(), generics.element(actual), bound);
        } else if (formal instanceof ParameterizedType given) {
            unify(given, actual, bound);
        }
    }

    private void unify(ParameterizedType formal, GroovyType actual, Map<TypeVariable<?>, GroovyType> bound) {
        Class<?> raw = (Class<?>) formal.getRawType();
        Type[] arguments = formal.getActualTypeArguments();
        if (raw == Class.class) {
            GroovyType object = actual instanceof EntityClass entity
                    ? new Entity(entity.model())
                    : actual instanceof ClassOf named ? new Value(named.type()) : GroovyType.UNKNOWN;
            unify(arguments[0], object, bound);
            return;
        }
        if (isFunction(actual)) {
            Optional<Method> single = Generics.single(raw);
            GroovyType result =
                    single.isEmpty() ? GroovyType.UNKNOWN : types.result(actual, ofInterface(formal, bound));
            for (int i = 0; single.isPresent() && i < arguments.length; i++) {
                if (single.get().getGenericReturnType().equals(raw.getTypeParameters()[i])) {
                    unify(arguments[i], result, bound);
                }
            }
            return;
        }
        Optional<Value> value = types.asValue(actual);
        for (int i = 0; value.isPresent() && i < arguments.length; i++) {
            unify(arguments[i], generics.argument(value.get(), raw, i), bound);
        }
    }
}
