package dev.dormouse.complete;

import dev.dormouse.complete.Signatures.Signature;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObject.Kind;
import dev.dormouse.schema.DatabaseObjects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a function of SQL is called, what it is for as far as that is known, and which databases have it: for {@code ?upper}. */
public final class FunctionHelp {

    private final String name;
    private final Dialect dialect;
    private final DatabaseObjects objects;
    private final StringBuilder text = new StringBuilder();

    private FunctionHelp(String name, Dialect dialect, DatabaseObjects objects) {
        this.name = name;
        this.dialect = dialect;
        this.objects = objects;
    }

    /**
     * What there is to say; empty if no database that the shell knows has a function of that name.
     *
     * @param subject its name in any case; brackets may follow
     * @param objects what the database has itself, as far as it was read
     */
    public static Optional<String> of(String subject, Dialect dialect, DatabaseObjects objects) {
        String name = subject.replaceFirst("(?s)\\s*\\(.*", "").strip().toLowerCase(Locale.ROOT);
        FunctionHelp help = new FunctionHelp(name, dialect, objects);
        help.made();
        help.brought();
        return help.text.isEmpty() ? Optional.empty() : Optional.of(help.text.toString());
    }

    /** The names of the database's own functions, and of those that users made. */
    public static List<String> names(Dialect dialect, DatabaseObjects objects) {
        List<String> names = new ArrayList<>(dialect.functions());
        Stream.of(Kind.FUNCTION, Kind.PROCEDURE, Kind.BUILT_IN)
                .flatMap(kind -> objects.list(kind).stream())
                .forEach(function -> names.add(function.name()));
        return names;
    }

    /** Whether the database in use has it, or users made it. */
    public static boolean isKnown(String name, Dialect dialect, DatabaseObjects objects) {
        return isOf(dialect, name.toLowerCase(Locale.ROOT))
                || names(dialect, objects).stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isOf(Dialect dialect, String name) {
        return dialect.functions().contains(name)
                || Signatures.read(dialect.name()).containsKey(name);
    }

    /** What users made. */
    private void made() {
        for (Kind kind : List.of(Kind.FUNCTION, Kind.PROCEDURE)) {
            List<DatabaseObject> ways = objects.list(kind).stream()
                    .filter(function -> function.name().equalsIgnoreCase(name))
                    .toList();
            if (!ways.isEmpty()) {
                String schema = ways.get(0).schema();
                text.append(schema.isEmpty() ? "" : schema + ".")
                        .append(ways.get(0).name())
                        .append(": a ")
                        .append(kind.words())
                        .append(" of this database\n");
                ways.forEach(this::way);
            }
        }
    }

    private void way(DatabaseObject way) {
        boolean call = way.detail().startsWith("(");
        text.append("    ").append(call ? way.name() : "").append(way.detail());
        way.comment().ifPresent(comment -> text.append(": ").append(comment));
        text.append('\n');
    }

    /** What databases bring. */
    private void brought() {
        List<Dialect> having =
                Dialects.list().stream().filter(d -> isOf(d, name)).toList();
        List<DatabaseObject> ways = objects.builtIn(name).stream()
                .sorted(Comparator.comparing(DatabaseObject::detail))
                .toList();
        boolean here = isOf(dialect, name) || !ways.isEmpty();
        if (here) {
            text.append(Signatures.find(dialect.name(), name)
                            .map(Signature::described)
                            .orElse(name + "(…)"))
                    .append('\n');
            ways.forEach(this::way);
            List<String> others = having.stream()
                    .map(Dialect::title)
                    .filter(t -> !t.equals(dialect.title()))
                    .toList();
            text.append("a function of ").append(dialect.title());
            text.append(others.isEmpty() ? "" : "; also of " + String.join(", ", others))
                    .append('\n');
        } else if (!having.isEmpty()) {
            text.append(name)
                    .append(" is no function of ")
                    .append(dialect.title())
                    .append(", but of\n");
            having.forEach(other -> text.append("    ")
                    .append(other.title())
                    .append(Signatures.find(other.name(), name)
                            .map(call -> ": " + call.described())
                            .orElse(""))
                    .append('\n'));
        }
        HqlFunctions.find(name).ifPresent(function -> text.append("in HQL: ")
                .append(function.shape())
                .append(": ")
                .append(function.summary())
                .append('\n'));
    }
}
