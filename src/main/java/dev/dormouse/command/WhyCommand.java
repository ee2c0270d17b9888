package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.NearNames;
import dev.dormouse.help.AttributeExplanation;
import dev.dormouse.help.AttributePage;
import dev.dormouse.help.EntityExplanation;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code \why}: what a relation, an entity or an attribute is made of, and why it is called so. */
final class WhyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "why",
                        "say what a relation, an entity or an attribute is, and why; without a name, all that have no entity",
                        Parameter.optional("name", Parameter.Kind.NAME))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\why", "\\why Track", "\\why Track.album");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        if (arguments.isEmpty()) {
            List<Object[]> rows = snapshot.models().unmapped().stream()
                    .map(u -> new Object[] {u.table().toString(), u.why()})
                    .toList();
            return ListedRows.of(
                    List.of(new Column("relation", Column.Kind.TEXT), new Column("why", Column.Kind.TEXT)), rows);
        }
        return new Result.Text(explain(arguments.get(0), snapshot));
    }

    private static String explain(String name, Snapshot snapshot) {
        Optional<EntityModel> entity = findEntity(name, snapshot.models());
        if (entity.isPresent()) {
            return new EntityExplanation(snapshot, entity.get()).text();
        }
        Optional<Table> table = findTable(name, snapshot);
        if (table.isPresent()) {
            return withoutEntity(table.get(), snapshot);
        }
        int dot = name.lastIndexOf('.');
        String owner = dot < 0 ? "" : name.substring(0, dot);
        Optional<EntityModel> owned = findEntity(owner, snapshot.models()).or(() -> findTable(owner, snapshot)
                .flatMap(t -> snapshot.models().findByTable(t.name())));
        if (owned.isPresent()) {
            String attribute = name.substring(dot + 1);
            Attribute found = owned.get()
                    .resolve(attribute)
                    .orElseThrow(() -> new ShellException(EntityVariable.unknownAttribute(owned.get(), attribute)));
            return owned.get().isOwn()
                    ? new AttributePage(snapshot, owned.get(), found).text()
                    : new AttributeExplanation(snapshot, owned.get(), found).text();
        }
        List<String> known = new ArrayList<>(snapshot.models().listNames());
        snapshot.catalog().tables().forEach(t -> known.add(t.name().name()));
        throw new ShellException(
                Failure.usage("there is no relation \"" + name + "\"").withHint(NearNames.hint(name, known)));
    }

    private static Optional<EntityModel> findEntity(String name, Models models) {
        return models.find(name).or(() -> first(models, e -> e.name().equalsIgnoreCase(name)));
    }

    private static Optional<EntityModel> first(Models models, Predicate<EntityModel> condition) {
        return models.entities().stream().filter(condition).findFirst();
    }

    /** A table that is called exactly so; else one in another case. The entity of a table is found by this, too. */
    private static Optional<Table> findTable(String name, Snapshot snapshot) {
        String bare = name.replace("\"", "");
        return snapshot.catalog().tables().stream()
                .filter(t -> t.name().toString().equals(bare))
                .findFirst()
                .or(() -> snapshot.catalog().listNamed(bare).stream().findFirst())
                .or(() -> snapshot.catalog().tables().stream()
                        .filter(t -> t.name().toString().equalsIgnoreCase(bare))
                        .findFirst());
    }

    private static String withoutEntity(Table table, Snapshot snapshot) {
        Optional<EntityModel> entity = snapshot.models().findByTable(table.name());
        if (entity.isPresent()) {
            return new EntityExplanation(snapshot, entity.get()).text();
        }
        String why = snapshot.models().unmapped().stream()
                .filter(u -> u.table().equals(table.name()))
                .map(Models.Unmapped::why)
                .findFirst()
                .orElse("nobody knows why");
        StringBuilder text = new StringBuilder();
        text.append(table.name()).append(" has no entity: ").append(why);
        text.append("\nits rows: ").append(EntityExplanation.rows(snapshot, table));
        snapshot.models().listNotes(table.name()).forEach(note -> text.append('\n')
                .append(note));
        return text.toString();
    }

    /** Where the class comes from, if it is not made from the table. */
    private static String origin(EntityModel entity, Snapshot snapshot) {
        if (!entity.isOwn()) {
            return "";
        }
        boolean there = snapshot.catalog().find(entity.table().name()).isPresent();
        return "; the application's class " + entity.className() + (there ? "" : ". The table does not exist");
    }
}
