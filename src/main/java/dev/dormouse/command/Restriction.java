package dev.dormouse.command;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import java.util.Optional;

/** Whether SQL alone is run, and the key that ends it. */
final class Restriction {

    private Optional<String> key = Optional.empty();

    void begin(String newKey) {
        key = Optional.of(newKey);
    }

    void end(String typed) {
        if (!key.equals(Optional.of(typed))) {
            throw new ShellException(Failure.statement(
                    key.isEmpty() ? "nothing is restricted" : "that is another key than \\restrict was given"));
        }
        key = Optional.empty();
    }

    /** Fails if a statement must not be run now. */
    void check(Statement statement) {
        boolean plain =
                statement.language() == Language.SQL && statement.ending().isEmpty();
        if (key.isPresent() && !plain && !RestrictCommand.isEnd(statement.text())) {
            throw new ShellException(Failure.statement("only SQL is run here, since \\restrict")
                    .withHint("\\unrestrict with its key ends that"));
        }
    }
}
