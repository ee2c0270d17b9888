package dev.dormouse.complete;

import java.util.Optional;

/** How a simple expression is written: a path of names. */
final class ExprText {

    private ExprText() {}

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
