package dev.dormouse.help;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.RowModel;
import dev.dormouse.entity.ValueType;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries on a user's own tables, in each language, made from the schema alone. They are to run as they are. */
public final class Examples {

    private static final int ROWS = 5;

    private final Snapshot snapshot;
    private final SqlText sql;

    /** A line that can be typed. */
    public record Example(String language, String text) {}

    /** A relation with something to show on its other side. */
    private record Step(Attribute.ToOne relation, EntityModel target, Attribute.Basic shown) {}

    public Examples(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.sql = new SqlText(snapshot);
    }

    /** For an entity. */
    public List<Example> of(EntityModel entity) {
        List<Example> examples = new ArrayList<>();
        Attribute.Basic shown = shown(entity);
        Optional<Step> step = step(entity);
        boolean known = snapshot.catalog().find(entity.table().name()).isPresent();
        if (known && inTable(entity, shown)) {
            examples.add(new Example("SQL", select(entity.table(), columns(entity, shown))));
            step.flatMap(s -> join(entity, shown, s)).ifPresent(join -> examples.add(new Example("SQL", join)));
        }
        hql(entity, shown, step, examples);
        groovy(entity, shown, step, examples);
        querydsl(entity, shown, step, examples);
        return examples;
    }

    /** For a relation without an entity. */
    public List<Example> of(Table table) {
        List<String> first =
                table.columns().stream().limit(2).map(TableColumn::name).toList();
        List<Example> examples = new ArrayList<>();
        examples.add(new Example("SQL", select(table, first)));
        RowModel.of(table, snapshot.dialect().name()).columns().stream()
                .findFirst()
                .ifPresent(column -> examples.add(new Example(
                        "Groovy",
                        EntityExplanation.rows(snapshot, table) + ".where { " + condition(column.name(), column)
                                + " }.limit(" + ROWS + ").list()")));
        return examples;
    }

    /** One that shows what an attribute is good for. */
    public List<Example> of(EntityModel entity, Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            Example groovy = new Example("Groovy", where(entity, condition(basic.name(), basic)) + ".count()");
            return inTable(entity, basic)
                    ? List.of(new Example("SQL", select(entity.table(), columns(entity, basic))), groovy)
                    : List.of(groovy);
        }
        Optional<EntityModel> target = snapshot.models().find(attribute.targetEntity());
        if (!attribute.isRelation() || target.isEmpty()) {
            return List.of();
        }
        Attribute.Basic shown = shown(target.get());
        String path = attribute.name() + (attribute.isCollection() ? ".any()." : ".") + shown.name();
        String alias = alias(entity);
        String join = "hql select " + alias + ", x." + shown.name() + " from " + entity.name() + " " + alias + " join "
                + alias + "." + attribute.name() + " x limit " + ROWS + ";";
        return List.of(
                new Example("HQL", join), new Example("Groovy", where(entity, condition(path, shown)) + ".count()"));
    }

    /** The value by which a person recognises it: its label, else a text, else any value that is no key. */
    private static Attribute.Basic shown(EntityModel entity) {
        List<Attribute.Basic> basics = entity.listBasics();
        return basics.stream()
                .filter(b -> entity.labels().contains(b.name()))
                .findFirst()
                .or(() -> basics.stream()
                        .filter(b ->
                                isPlain(b, ValueType.Form.PLAIN) && b.type().isText() && !isKey(entity, b))
                        .findFirst())
                .or(() -> basics.stream().filter(b -> !isKey(entity, b)).findFirst())
                .orElseGet(() -> basics.get(0));
    }

    /** An application's classes may inherit attributes whose columns another table has. */
    private boolean inTable(EntityModel entity, Attribute.Basic basic) {
        return snapshot.catalog().find(entity.table().name()).stream()
                .anyMatch(t -> t.findColumn(basic.column().name()).isPresent());
    }

    private static boolean isPlain(Attribute.Basic basic, ValueType.Form form) {
        return basic.type().form() == form;
    }

    private static boolean isKey(EntityModel entity, Attribute.Basic basic) {
        return entity.id().contains(basic.name())
                || entity.table().foreignKeys().stream()
                        .anyMatch(key -> key.columns().contains(basic.column().name()));
    }

    /** What the rows can be ordered by. */
    private static Optional<Attribute.Basic> order(EntityModel entity) {
        return entity.find(entity.id().get(0))
                .filter(Attribute.Basic.class::isInstance)
                .map(Attribute.Basic.class::cast);
    }

    private static List<String> columns(EntityModel entity, Attribute.Basic shown) {
        List<String> columns = new ArrayList<>();
        order(entity).ifPresent(id -> columns.add(id.column().name()));
        if (!columns.contains(shown.column().name())) {
            columns.add(shown.column().name());
        }
        return columns;
    }

    private String select(Table table, List<String> columns) {
        List<String> names = columns.stream().map(sql::name).toList();
        return "select " + String.join(", ", names) + " from " + sql.table(table) + " order by " + names.get(0) + " "
                + sql.limit(ROWS) + ";";
    }

    private Optional<Step> step(EntityModel entity) {
        return entity.attributes().stream()
                .filter(Attribute.ToOne.class::isInstance)
                .map(Attribute.ToOne.class::cast)
                .flatMap(one -> snapshot.models().find(one.target()).stream()
                        .filter(target -> target != entity)
                        .map(target -> new Step(one, target, shown(target))))
                .findFirst();
    }

    /** {@code select t.name, a.title from track t join album a on a.album_id = t.album_id limit 5;} */
    private Optional<String> join(EntityModel entity, Attribute.Basic shown, Step step) {
        boolean known =
                step.relation().joins().stream().noneMatch(j -> j.targetColumn().isEmpty());
        if (!known || step.relation().joins().isEmpty() || !inTable(step.target(), step.shown())) {
            return Optional.empty();
        }
        String one = SqlText.alias(entity.table().name().name(), "");
        String other = SqlText.alias(step.target().table().name().name(), one);
        List<String> conditions = step.relation().joins().stream()
                .map(j -> other + "." + sql.name(j.targetColumn()) + " = " + one + "." + sql.name(j.column()))
                .toList();
        String first = one + "." + sql.name(shown.column().name());
        return Optional.of("select " + first + ", " + other + "."
                + sql.name(step.shown().column().name()) + " from " + sql.table(entity.table()) + " " + one + " join "
                + sql.table(step.target().table()) + " " + other + " on " + String.join(" and ", conditions)
                + " order by " + first + " " + sql.limit(ROWS) + ";");
    }

    private static String alias(EntityModel entity) {
        return SqlText.alias(entity.simpleName(), "");
    }

    private static void hql(EntityModel entity, Attribute.Basic shown, Optional<Step> step, List<Example> examples) {
        String alias = alias(entity);
        String order =
                order(entity).map(id -> " order by " + alias + "." + id.name()).orElse("");
        examples.add(new Example("HQL", "from " + entity.name() + " " + alias + order + " limit " + ROWS + ";"));
        step.ifPresent(s -> examples.add(new Example(
                "HQL",
                "hql select " + alias + "." + shown.name() + ", " + alias + "."
                        + s.relation().name() + "." + s.shown().name() + " from " + entity.name() + " " + alias
                        + " limit " + ROWS + ";")));
    }

    private static void groovy(EntityModel entity, Attribute.Basic shown, Optional<Step> step, List<Example> examples) {
        String order = order(entity).map(id -> ".orderBy { " + id.name() + " }").orElse("");
        examples.add(new Example(
                "Groovy", where(entity, condition(shown.name(), shown)) + order + ".limit(" + ROWS + ").list()"));
        step.ifPresent(s -> examples.add(new Example(
                "Groovy",
                where(entity, condition(s.relation().name() + "." + s.shown().name(), s.shown())) + ".count()")));
    }

    private static String where(EntityModel entity, String condition) {
        return entity.name() + ".where { " + condition + " }";
    }

    private static String condition(String path, Attribute.Basic basic) {
        if (isPlain(basic, ValueType.Form.PLAIN) && basic.type().isText()) {
            return path + ".startsWith('A')";
        }
        return isPlain(basic, ValueType.Form.PLAIN) && basic.type().isNumber() ? path + " > 0" : path + " != null";
    }

    private static void querydsl(
            EntityModel entity, Attribute.Basic shown, Optional<Step> step, List<Example> examples) {
        String variable = entity.variable();
        String path = variable + "." + shown.name();
        boolean text = isPlain(shown, ValueType.Form.PLAIN) && shown.type().isText();
        String condition = path + (text ? ".startsWith('A')" : ".isNotNull()");
        String order = order(entity)
                .map(id -> ".orderBy(" + variable + "." + id.name() + ".asc())")
                .orElse("");
        examples.add(new Example(
                "Querydsl",
                "selectFrom(" + variable + ").where(" + condition + ")" + order + ".limit(" + ROWS + ").fetch()"));
        step.ifPresent(s -> examples.add(new Example(
                "Querydsl",
                "select(" + path + ", " + variable + "." + s.relation().name() + "."
                        + s.shown().name() + ").from(" + variable + ").limit(" + ROWS + ").fetch()")));
    }

    /** The examples as text, the language in front of its first one. */
    static String text(List<Example> examples) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Example example : examples) {
            String language = example.language().equals(last) ? "" : example.language();
            text.append(language)
                    .append(" ".repeat(10 - language.length()))
                    .append(example.text())
                    .append('\n');
            last = example.language();
        }
        return text.toString();
    }
}
