package dev.dormouse.complete;

import dev.dormouse.complete.HqlType.Instance;
import dev.dormouse.complete.HqlType.Single;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an expression of HQL can be given: constants, parameters, classes, functions. */
final class HqlValues {

    private final Index index;
    private final Scope scope;
    private final Ranking ranking;

    HqlValues(Index index, Scope scope, Ranking ranking) {
        this.index = index;
        this.scope = scope;
        this.ranking = ranking;
    }

    /** In backticks if it could not be read without. */
    static String written(String name) {
        boolean plain = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
        return plain ? name : "`" + name + "`";
    }

    static boolean isWritable(Attribute attribute) {
        return attribute instanceof Attribute.Basic basic
                ? basic.writable()
                : attribute instanceof Attribute.ToOne one ? one.writable() : attribute instanceof Attribute.Embedded;
    }

    static boolean isInserted(Attribute attribute) {
        return attribute instanceof Attribute.Basic basic
                ? basic.insertable()
                : attribute instanceof Attribute.ToOne one && one.writable();
    }

    void function(HqlFunction function) {
        ranking.add(
                function.name(),
                function.text(),
                function.shape(),
                function.summary(),
                Kind.FUNCTION,
                function.isBare());
    }

    /** Labels of a database's enum, in quotes. */
    void labels(HqlType type) {
        ranking.weighing(10);
        if (type instanceof Single single && single.type().isEnum()) {
            for (String label : single.type().labels()) {
                ranking.add(label, "'" + label.replace("'", "''") + "'", label, "", Kind.VALUE, true);
            }
        }
    }

    /** Values that the attribute's column has, in quotes. */
    void values(EntityModel model, String name) {
        if (model.resolve(name).orElse(null) instanceof Attribute.Basic basic
                && !basic.type().isEnum()) {
            for (String value : index.values(model.table(), basic)) {
                ranking.add(value, "'" + value.replace("'", "''") + "'", value, "", Kind.VALUE, true);
            }
        }
    }

    /** Constants of an enum: with its class for one of the database's, alone for one of the application's. */
    void enumConstants(HqlType type) {
        ranking.weighing(6);
        if (!(type instanceof Single single) || single.type().labels().isEmpty()) {
            return;
        }
        String enumClass = single.type().javaType();
        if (single.type().isEnum()) {
            Map<String, String> constants = index.models().enumConstants(enumClass);
            constants.forEach((name, label) -> {
                String text = enumClass + "." + name;
                ranking.add(name, text, text, label, Kind.VALUE, true);
            });
        } else {
            String what = single.type().simpleName();
            single.type().labels().forEach(name -> ranking.add(name, name, name, what, Kind.VALUE, true));
        }
    }

    /** Constants of a class that is named by its path: an enum, or a class of Java's with its package. */
    void constants(HqlExpression path) {
        Optional<String> name = name(path);
        if (name.isEmpty()) {
            return;
        }
        ranking.weighing(10);
        if (index.models().hasEnum(name.get())) {
            index.models().enumConstants(name.get()).forEach((n, label) -> ranking.add(n, label, Kind.VALUE));
            return;
        }
        Class<?> known = scope.classes().get(name.get());
        Optional<Class<?>> type = known != null && known.isEnum() ? Optional.of(known) : platformClass(name.get());
        type.stream()
                .flatMap(HqlValues::constants)
                .forEach(f -> ranking.add(f.getName(), f.getType().getSimpleName(), Kind.VALUE));
    }

    private static Stream<Field> constants(Class<?> type) {
        try {
            int wanted = Modifier.STATIC | Modifier.FINAL | Modifier.PUBLIC;
            return Arrays.stream(type.getFields()).filter(f -> (f.getModifiers() & wanted) == wanted);
        } catch (LinkageError e) {
            return Stream.empty();
        }
    }

    private static Optional<Class<?>> platformClass(String name) {
        if (!name.startsWith("java.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(HqlExpression path) {
        if (path instanceof HqlExpression.Named named) {
            return Optional.of(named.name());
        }
        return path instanceof HqlExpression.Member member
                ? name(member.of()).map(before -> before + "." + member.name())
                : Optional.empty();
    }

    /** The entity, and those that extend it; a class of the database's tables is extended by none. */
    void subtypes(HqlType type, int weight) {
        if (!(type instanceof Instance of)) {
            return;
        }
        ranking.weighing(weight);
        Class<?> base = scope.classes().get(of.model().simpleName());
        for (EntityModel entity : index.models().entities()) {
            Class<?> own = scope.classes().get(entity.simpleName());
            boolean extended = base != null && own != null && own != base && base.isAssignableFrom(own);
            if (extended) {
                ranking.add(
                        entity.simpleName(),
                        entity.name(),
                        entity.name(),
                        of.model().name(),
                        Kind.ENTITY,
                        true);
            }
        }
        EntityModel model = of.model();
        if (!model.isPart()) {
            ranking.weighing(weight + 1).add(model.simpleName(), model.name(), model.name(), "", Kind.ENTITY, true);
        }
    }

    /** Variables as parameters, those of a fitting type first. */
    void parameters(HqlType wanted) {
        new TreeMap<>(scope.variables()).forEach((name, type) -> {
            ranking.weighing(fits(type, wanted) ? 8 : 10);
            ranking.add(name, name, name, type.getSimpleName(), Kind.VARIABLE, true);
        });
    }

    private static boolean fits(Class<?> variable, HqlType wanted) {
        if (wanted instanceof Instance of) {
            return Stream.<Class<?>>iterate(variable, c -> c != null, c -> c.getSuperclass())
                    .anyMatch(c -> c.getName().equals(of.model().className()));
        }
        return wanted.kind() != HqlKind.ANY && HqlKind.of(variable) == wanted.kind();
    }
}
