package dev.dormouse.eval;

import com.querydsl.core.Tuple;
import com.querydsl.jpa.impl.JPAQuery;
import dev.dormouse.dialect.PostgresZone;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.CompositeKey;
import dev.dormouse.entity.DatabaseEnum;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.ValueType;
import dev.dormouse.result.Column;
import dev.dormouse.result.Json;
import dev.dormouse.result.Reference;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.session.Session;
import groovy.json.JsonGenerator;
import groovy.lang.GString;
import java.lang.reflect.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.FormatHelper;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.query.SelectionQuery;

/** Makes rows and columns of what Groovy and HQL answer: entities, tuples, maps, arrays, single values. */
final class ResultShaper {

    private static final JsonGenerator JSON =
            new JsonGenerator.Options().disableUnicodeEscaping().build();

    private final Session session;

    ResultShaper(Session session) {
        this.session = session;
    }

    /** What a Groovy line answers, as a result. */
    Result shape(Object value) {
        if (value instanceof Result result) {
            return result;
        }
        if (value instanceof EntityQuery query) {
            return shape(query.list());
        }
        if (value instanceof RowQuery query) {
            return query.rows();
        }
        if (value instanceof JPAQuery<?> query && query.getMetadata().getProjection() != null) {
            return shape(query.fetch());
        }
        if (value instanceof Optional<?> optional) {
            return shape(optional.orElse(null));
        }
        if (value instanceof Stream<?> stream) {
            return shape(stream.toList());
        }
        if (value instanceof Object[] array) {
            return rows(Arrays.asList(array));
        }
        if (value instanceof RowValues || value instanceof Tuple) {
            return rows(List.of(value));
        }
        if (value instanceof Collection<?> collection) {
            return rows(collection);
        }
        if (modelOf(value).isPresent()) {
            return rows(List.of(value));
        }
        Object plain = value instanceof OffsetDateTime moment ? shown(moment) : plain(value);
        return new Result.Value(plain, text(plain));
    }

    private static Object plain(Object value) {
        return value instanceof GString text ? text.toString() : value;
    }

    private static String text(Object value) {
        return value instanceof CharSequence ? value.toString() : FormatHelper.toString(value);
    }

    private Result rows(Collection<?> values) {
        Object first = values.stream().filter(v -> v != null).findFirst().orElse(null);
        if (values instanceof NamedList<?> named && first == null) {
            return rows(emptyColumns(named.labels()), List.of());
        }
        List<String> labels = values instanceof NamedList<?> named ? named.labels() : List.of();
        Optional<EntityModel> model = modelOf(first);
        if (model.isPresent() && model.get().isOwn()) {
            return ownRows(values, labels);
        }
        if (model.isPresent()) {
            return rows(columns(model.get()), values);
        }
        boolean map = first instanceof Map<?, ?> && (labels.isEmpty() || first instanceof Row);
        if (map || first instanceof Tuple || isRow(first)) {
            return table(values, first, labels);
        }
        String label = labels.size() == 1 ? labels.get(0) : "value";
        return rows(List.of(new Column(label, kind(first))), values);
    }

    /** Rows of the application's entities; of what the query was about, else of what they are. */
    private Result ownRows(Collection<?> values, List<String> labels) {
        List<EntityModel> found = values.stream()
                .flatMap(v -> modelOf(v).stream())
                .filter(EntityModel::isOwn)
                .distinct()
                .toList();
        Optional<EntityModel> asked =
                labels.size() == 1 ? session.snapshot().models().findByVariable(labels.get(0)) : Optional.empty();
        List<EntityModel> family =
                asked.map(this::family).filter(f -> f.containsAll(found)).orElse(found);
        boolean all = values.stream()
                .allMatch(v -> v == null || modelOf(v).filter(family::contains).isPresent());
        if (!all) {
            return rows(
                    List.of(new Column("value", Column.Kind.REFERENCE)),
                    values.stream().map(v -> new Object[] {cell(v)}).toList());
        }
        Function<Object, Object[]> cells = cells(family);
        return rows(columns(family), values.stream().map(cells).toList());
    }

    /** The entity, and those of the application's that inherit from it. */
    private List<EntityModel> family(EntityModel root) {
        EntityTypes types = session.entities().orm().types();
        if (!root.isOwn()) {
            return List.of(root);
        }
        Class<?> type = types.entityClass(root.name());
        return types.models().entities().stream()
                .filter(e -> e.isOwn() && type.isAssignableFrom(types.entityClass(e.name())))
                .toList();
    }

    /** Makes the cells of a query's rows, side by side with {@link #columns(SelectionQuery)}. */
    Function<Object, Object[]> cells(SelectionQuery<?> query) {
        Optional<EntityModel> model = new HqlColumns(session, this).entity(query);
        return model.isPresent() && model.get().isOwn() ? cells(family(model.get())) : this::cells;
    }

    private Function<Object, Object[]> cells(List<EntityModel> family) {
        OwnRows rows = new OwnRows(family);
        return value -> value == null
                ? new Object[rows.columns().size()]
                : rows.cells(modelOf(value).orElseThrow(), Hibernate.unproxy(value), this::jsonCell);
    }

    private static List<Column> columns(List<EntityModel> family) {
        return new OwnRows(family).columns();
    }

    private Result.Rows rows(List<Column> columns, Collection<?> values) {
        return new Result.Rows(columns, cursor(values.iterator(), () -> {}), OptionalLong.of(values.size()));
    }

    private List<Column> emptyColumns(List<String> labels) {
        Optional<EntityModel> model =
                labels.size() == 1 ? session.snapshot().models().findByVariable(labels.get(0)) : Optional.empty();
        return model.map(this::columns).orElseGet(() -> labels.stream()
                .map(l -> new Column(l, Column.Kind.OTHER))
                .toList());
    }

    private Result table(Collection<?> values, Object first, List<String> labels) {
        List<String> names =
                new ArrayList<>(labels.isEmpty() && first instanceof RowValues row ? row.labels() : labels);
        if (first instanceof Map<?, ?>) {
            Set<String> keys = new LinkedHashSet<>();
            values.stream()
                    .filter(row -> row != null)
                    .forEach(row -> ((Map<?, ?>) row).keySet().forEach(key -> keys.add(String.valueOf(key))));
            names = new ArrayList<>(keys);
        }
        List<Object[]> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(value instanceof Map<?, ?> map ? ordered(map, names) : cells(value));
        }
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        rows.replaceAll(row -> row.length == width ? row : Arrays.copyOf(row, width));
        while (names.size() < width) {
            names.add("column" + (names.size() + 1));
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(new Column(names.get(i), kindOf(rows, i)));
        }
        return new Result.Rows(columns, cursor(rows.iterator(), () -> {}), OptionalLong.of(rows.size()));
    }

    private Object[] ordered(Map<?, ?> map, List<String> names) {
        Object[] cells = new Object[names.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(map.get(names.get(i)));
        }
        return cells;
    }

    private static Column.Kind kindOf(List<Object[]> rows, int index) {
        return rows.stream()
                .map(row -> row[index])
                .filter(cell -> cell != null)
                .findFirst()
                .map(ResultShaper::kind)
                .orElse(Column.Kind.OTHER);
    }

    /** The columns of an entity: values, then each relation in the place of its raw column; no collections. */
    List<Column> columns(EntityModel model) {
        if (model.isOwn()) {
            return columns(family(model));
        }
        return shown(model).stream()
                .map(attribute -> new Column(attribute.name(), kind(attribute)))
                .toList();
    }

    /** The columns of an HQL query: an entity's own, the aliases of several expressions, or one value's. */
    List<Column> columns(SelectionQuery<?> query) {
        return new HqlColumns(session, this).of(query);
    }

    private static List<Attribute> shown(EntityModel model) {
        Set<String> covered = new LinkedHashSet<>();
        for (Attribute attribute : model.attributes()) {
            if (attribute instanceof Attribute.ToOne one) {
                one.joins().forEach(join -> covered.add(join.column()));
            }
        }
        return model.attributes().stream()
                .filter(a -> a instanceof Attribute.ToOne
                        || a instanceof Attribute.Basic basic
                                && (model.id().contains(basic.name())
                                        || !covered.contains(basic.column().name())))
                .toList();
    }

    static Column.Kind kind(Attribute attribute) {
        if (!(attribute instanceof Attribute.Basic basic)) {
            return Column.Kind.REFERENCE;
        }
        if (basic.type().isNumber()) {
            return Column.Kind.NUMBER;
        }
        return switch (basic.type().form()) {
            case JSON -> Column.Kind.JSON;
            case ARRAY, ELEMENTS -> Column.Kind.OTHER;
            case PLAIN ->
                basic.type().javaType().startsWith("java.time.")
                        ? Column.Kind.TEMPORAL
                        : basic.type().javaType().equals("java.lang.Boolean")
                                ? Column.Kind.BOOLEAN
                                : basic.type().isText() ? Column.Kind.TEXT : Column.Kind.OTHER;
            default -> Column.Kind.TEXT;
        };
    }

    static Column.Kind kind(Object cell) {
        if (cell instanceof Number) {
            return Column.Kind.NUMBER;
        }
        if (cell instanceof Boolean) {
            return Column.Kind.BOOLEAN;
        }
        if (cell instanceof Reference) {
            return Column.Kind.REFERENCE;
        }
        return cell instanceof CharSequence || cell instanceof DatabaseEnum ? Column.Kind.TEXT : Column.Kind.OTHER;
    }

    /** The rows of values as they come from a query, closed with {@code close}. */
    RowCursor cursor(Iterator<?> values, Runnable close) {
        return new ValueCursor(values, this, close);
    }

    /** One row's cells: an entity's attributes, a tuple's or an array's elements, or the value alone. */
    Object[] cells(Object row) {
        if (row instanceof Tuple tuple) {
            return cellsOf(tuple.toArray());
        }
        if (isRow(row)) {
            return cellsOf(row instanceof RowValues values ? values.values() : (Object[]) row);
        }
        Optional<EntityModel> model = modelOf(row);
        return model.isPresent() ? cells(model.get(), row) : new Object[] {cell(row)};
    }

    /** Queries answer rows as arrays of objects; an array of one type is a value. */
    private static boolean isRow(Object value) {
        return value instanceof RowValues || value != null && value.getClass() == Object[].class;
    }

    private Object[] cellsOf(Object[] values) {
        return Arrays.stream(values).map(this::cell).toArray();
    }

    private Object[] cells(EntityModel model, Object entity) {
        Object real = Hibernate.unproxy(entity);
        if (model.isOwn()) {
            return new OwnRows(List.of(model)).cells(model, real, this::jsonCell);
        }
        return shown(model).stream()
                .map(attribute -> jsonCell(attribute, InvokerHelper.getProperty(real, attribute.name())))
                .toArray();
    }

    private Object jsonCell(Attribute attribute, Object value) {
        boolean json =
                attribute instanceof Attribute.Basic basic && basic.type().form() == ValueType.Form.JSON;
        return json && value != null ? new Json(JSON.toJson(value)) : cell(value);
    }

    private Object cell(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof GString text) {
            return text.toString();
        }
        if (value instanceof OffsetDateTime moment) {
            return shown(moment);
        }
        if (value instanceof Enum<?> constant && isOfApplication(value.getClass())) {
            return constant.name();
        }
        if (value.getClass().isArray() && !(value instanceof byte[])) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(cell(Array.get(value, i)));
            }
            return elements;
        }
        return modelOf(value).<Object>map(model -> reference(model, value)).orElse(value);
    }

    /** Objects have PostgreSQL's moments in UTC; they are shown as SQL shows them, in the zone of the session. */
    private Object shown(OffsetDateTime moment) {
        boolean postgres = session.dialect().name().equals("postgresql");
        if (!postgres || !moment.getOffset().equals(ZoneOffset.UTC)) {
            return moment;
        }
        try {
            return SqlValues.in(PostgresZone.of(session.connection()), moment);
        } catch (SQLException e) {
            return moment;
        }
    }

    private boolean isOfApplication(Class<?> type) {
        return session.ownModel()
                .filter(own -> own.loader() == type.getClassLoader())
                .isPresent();
    }

    /** A related entity: its label if it is loaded, else its key alone; nothing is loaded for it. */
    private Reference reference(EntityModel model, Object entity) {
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(entity);
        if (lazy != null && lazy.isUninitialized()) {
            return new Reference(model.name() + "#" + lazy.getIdentifier(), key(lazy.getIdentifier()));
        }
        Object real = Hibernate.unproxy(entity);
        List<Object> values = model.id().stream()
                .map(id -> model.isOwn() ? OwnObjects.read(real, id) : InvokerHelper.getProperty(real, id))
                .toList();
        String label = model.isOwn() ? OwnRows.label(model, real) : real.toString();
        return new Reference(label, values.size() == 1 ? values.get(0) : values);
    }

    private static Object key(Object identifier) {
        return identifier instanceof CompositeKey composite ? Arrays.asList(composite.values()) : identifier;
    }

    private Optional<EntityModel> modelOf(Object value) {
        return value == null || !session.hasEntities()
                ? Optional.empty()
                : session.entities().orm().types().findModel(Hibernate.getClassLazy(value));
    }
}
