package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.HibernateException;
import org.hibernate.StaleObjectStateException;
import org.hibernate.TransientPropertyValueException;
import org.hibernate.UnresolvableObjectException;

/** What Hibernate finds wrong between objects and their rows, in plain words. */
final class ObjectFailures {

    private static final Pattern IMMUTABLE =
            Pattern.compile("Immutable collection was modified: \\[([^ ]+) with owner");

    private ObjectFailures() {}

    /** Empty if it is something else. */
    static Optional<ShellException> of(Throwable problem) {
        if (problem instanceof TransientPropertyValueException unsaved) {
            return Optional.of(pointsNowhere(unsaved));
        }
        if (problem instanceof StaleObjectStateException stale) {
            return Optional.of(outdated(stale));
        }
        if (problem instanceof UnresolvableObjectException missing) {
            return Optional.of(nowhere(missing));
        }
        Matcher matcher = IMMUTABLE.matcher(String.valueOf(problem.getMessage()));
        return problem instanceof HibernateException && matcher.find()
                ? Optional.of(readOnly(matcher.group(1), problem))
                : Optional.empty();
    }

    private static ShellException readOnly(String name, Throwable problem) {
        return new ShellException(
                Failure.statement(name + " cannot be changed, as it is read-only")
                        .withHint("\\why " + name + " says why; rollback gives it back what it had"),
                problem);
    }

    private static ShellException nowhere(UnresolvableObjectException missing) {
        String row = missing.getEntityName() + "#" + missing.getIdentifier();
        return new ShellException(Failure.statement("there is no " + row + ": the relation leads nowhere")
                .withHint("\\why tells by what it leads there; no foreign key of the database keeps it right"));
    }

    private static ShellException outdated(StaleObjectStateException stale) {
        String row = stale.getEntityName() + "#" + stale.getIdentifier();
        return new ShellException(
                Failure.statement(row + " was deleted or changed by somebody else since it was read")
                        .withHint("rollback, and read it again"),
                stale);
    }

    private static ShellException pointsNowhere(TransientPropertyValueException unsaved) {
        String from = unsaved.getPropertyOwnerEntityName() + "." + unsaved.getPropertyName();
        return new ShellException(
                Failure.statement(from + " points to a " + unsaved.getTransientEntityName()
                                + " that is not in the database")
                        .withHint("save it first; if it was deleted, delete or change first what points to it"),
                unsaved);
    }
}
