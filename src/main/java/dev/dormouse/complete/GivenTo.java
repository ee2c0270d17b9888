package dev.dormouse.complete;

import dev.dormouse.complete.GroovyContext.CallSite;
import java.util.List;
import java.util.Optional;

/** What an argument becomes: an attribute of what is made. */
final class GivenTo {

    private GivenTo() {}

    /** Whether the call's named arguments are attributes: {@code new Track(…)}, {@code Track.create(…)}. */
    static boolean makes(CallSite call) {
        return call.created() || call.name().equals("create") && call.target().isPresent();
    }

    /** What the call makes. */
    static Expr made(CallSite call) {
        return call.created()
                ? new Expr.Create(call.name(), List.of())
                : new Expr.Call(call.target(), call.name(), List.of(), false);
    }

    /** The attribute that the named argument at the cursor is for. */
    static Optional<Expr> attribute(CallSite call) {
        return makes(call) && !call.key().isEmpty()
                ? Optional.of(new Expr.Property(made(call), call.key(), false))
                : Optional.empty();
    }
}
