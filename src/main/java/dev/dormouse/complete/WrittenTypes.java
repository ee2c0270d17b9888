package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.Value;
import dev.dormouse.complete.GroovyType.Written;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.complete.WrittenClass.Field;
import dev.dormouse.complete.WrittenClass.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the classes of the text have, with what they inherit from each other. */
final class WrittenTypes {

    private final TypeNames names;
    private final Function<Expr, GroovyType> values;

    /** @param values what an expression is */
    WrittenTypes(TypeNames names, Function<Expr, GroovyType> values) {
        this.names = names;
        this.values = values;
    }

    /** The class of the text whose body is open, the innermost if there are several. */
    Optional<WrittenClass> around(GroovyCode code) {
        List<Integer> open = code.open();
        return names.written().stream().filter(c -> open.contains(c.body())).reduce((outer, inner) -> inner);
    }

    /** The class and those of the text above it, the nearest first. */
    private List<WrittenClass> line(WrittenClass type) {
        List<WrittenClass> line = new ArrayList<>(List.of(type));
        for (int i = 0; i < line.size(); i++) {
            for (String above : line.get(i).above()) {
                if (names.object(above) instanceof Written own && !line.contains(own.type())) {
                    line.add(own.type());
                }
            }
        }
        return line;
    }

    /** Classes above it that are not of the text. */
    List<GroovyType> compiledAbove(Written of) {
        List<GroovyType> above = new ArrayList<>();
        for (WrittenClass type : line(of.type())) {
            type.above().stream()
                    .map(names::object)
                    .filter(t -> t.isKnown() && !(t instanceof Written))
                    .forEach(above::add);
        }
        above.add(new Value(of.type().isEnum() ? Enum.class : Object.class));
        return above;
    }

    GroovyType property(Written of, String name) {
        if (of.ofClass() && of.type().constants().contains(name)) {
            return new Written(of.type(), false);
        }
        return line(of.type()).stream()
                .flatMap(type -> type.findField(name).stream())
                .filter(field -> field.ofClass() || !of.ofClass())
                .findFirst()
                .map(field -> field.local().type().isEmpty()
                        ? values.apply(field.local().value())
                        : names.object(field.local().type()))
                .orElse(GroovyType.UNKNOWN);
    }

    Optional<Method> findMethod(Written of, String name) {
        return line(of.type()).stream()
                .flatMap(type -> type.findMethod(name).stream())
                .findFirst();
    }

    /** Constants, then properties, then methods. */
    void list(Written of, Ranking ranking, int weight) {
        WrittenClass type = of.type();
        if (of.ofClass()) {
            ranking.weighing(weight - 1);
            type.constants().forEach(name -> ranking.add(name, type.name(), Kind.VALUE));
        }
        Set<String> shown = new HashSet<>();
        for (WrittenClass at : line(type)) {
            ranking.weighing(weight);
            for (Field field : at.fields()) {
                if (field.ofClass() == of.ofClass() && shown.add(field.local().name())) {
                    ranking.add(field.local().name(), field.local().type(), Kind.ATTRIBUTE);
                }
            }
            ranking.weighing(weight + 10);
            for (Method method : at.methods()) {
                if (method.ofClass() == of.ofClass() && shown.add(method.shape())) {
                    String name = method.declared().name();
                    String text = name + (method.declared().parameters().isEmpty() ? "()" : "(");
                    ranking.add(name, text, method.shape(), method.declared().type(), Kind.METHOD, false);
                }
            }
        }
        if (of.ofClass() && type.isEnum()) {
            ranking.add("values", "values()", "values()", type.name() + "[]", Kind.METHOD, false);
            ranking.add("valueOf", "valueOf(", "valueOf(String name)", type.name(), Kind.METHOD, false);
        }
    }
}
