package dev.dormouse.complete;

import java.util.Optional;
import java.util.Set;

/** What is written: a path of names, the text of a string. */
final class ExprText {

    /** Methods of a string that change nothing but its layout. */
    private static final Set<String> LAID_OUT = Set.of("stripIndent", "stripMargin", "trim", "strip", "toString");

    private ExprText() {}

    /** What a string says that is written in one piece or in several, with a question mark where something is computed. */
    static Optional<String> literal(Expr expression) {
        if (expression instanceof Expr.Text text) {
            return text.value();
        }
        if (expression instanceof Expr.Template template) {
            return Optional.of(template.text());
        }
        if (expression instanceof Expr.Operation sum && sum.operator().equals("+")) {
            return literal(sum.left()).flatMap(left -> literal(sum.right()).map(right -> left + right));
        }
        return expression instanceof Expr.Call call && call.target().isPresent() && LAID_OUT.contains(call.name())
                ? literal(call.target().get())
                : Optional.empty();
    }

    /** What a query calls the column of an expression: the last name of a path, or the name that is given to it; empty if neither. */
    static String label(Expr expression) {
        if (expression instanceof Expr.Property property) {
            return property.name();
        }
        if (expression instanceof Expr.Name name) {
            return name.name();
        }
        return expression instanceof Expr.Call call
                        && call.name().equals("as")
                        && call.values().size() == 1
                ? literal(call.values().get(0)).orElse("")
                : "";
    }

    /** {@code track.album.title}, {@code track.name.count()}; empty for anything else. */
    static Optional<String> of(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return Optional.of(name.name());
        }
        if (expression instanceof Expr.Property property) {
            return of(property.target()).map(t -> t + "." + property.name());
        }
        return expression instanceof Expr.Call call
                        && call.target().isPresent()
                        && call.arguments().isEmpty()
                ? of(call.target().get()).map(t -> t + "." + call.name() + "()")
                : Optional.empty();
    }
}
