package dev.dormouse.eval;

import com.querydsl.core.types.Predicate;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.entity.GeneratedEntity;
import dev.dormouse.entity.TypedSql;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import groovy.lang.Closure;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GString;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaProperty;
import groovy.lang.MissingPropertyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.codehaus.groovy.runtime.typehandling.GroovyCastException;
import org.hibernate.Hibernate;

/**
 * What Groovy finds on entity classes beyond their own members: {@code Track.where { }}, {@code get}, {@code all} and the
 * rest on the class; on objects, column names as well as attribute names, and a helpful word about names that are neither.
 */
class EntityMetaClass extends DelegatingMetaClass {

    final EntityModel model;
    final Queries queries;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private volatile Object first = this;

    EntityMetaClass(MetaClass delegate, EntityModel model, Queries queries) {
        super(delegate);
        this.model = model;
        this.queries = queries;
    }

    /** What an object was made from, be its class of today or of before the schema has changed. */
    static Optional<EntityModel> modelOf(Object entity) {
        return entity != null
                        && GroovySystem.getMetaClassRegistry().getMetaClass(entity.getClass())
                                instanceof EntityMetaClass own
                ? Optional.of(own.model)
                : Optional.empty();
    }

    /** Whose entity an object is: of this session, or of one that was closed. */
    static Optional<Queries> queriesOf(Object entity) {
        return entity != null
                        && GroovySystem.getMetaClassRegistry().getMetaClass(entity.getClass())
                                instanceof EntityMetaClass own
                ? Optional.of(own.queries)
                : Optional.empty();
    }

    @Override
    public Object invokeStaticMethod(Object receiver, String name, Object[] arguments) {
        EntityQuery query = queries.query(model);
        Object first = arguments.length > 0 ? arguments[0] : null;
        return switch (name) {
            case "where" ->
                first instanceof Predicate condition ? query.where(condition) : query.where((Closure<?>) first);
            case "orderBy" -> query.orderBy((Closure<?>) first);
            case "limit" -> query.limit(((Number) first).longValue());
            case "get" -> queries.get(model, first instanceof List<?> key ? key : Arrays.asList(arguments));
            case "all", "list" -> query.list();
            case "count" ->
                first instanceof Closure<?> condition ? query.where(condition).count() : query.count();
            case "first" -> query.first();
            case "create" -> queries.create(model, first instanceof Map<?, ?> attributes ? attributes : Map.of());
            default -> super.invokeStaticMethod(receiver, name, arguments);
        };
    }

    /** {@code new Track(name: …)}: each attribute is set as by an assignment. */
    @Override
    public Object invokeConstructor(Object[] arguments) {
        boolean attributed = arguments.length == 1 && arguments[0] instanceof Map;
        Object object = attributed ? another() : super.invokeConstructor(arguments);
        queries.made(object);
        if (attributed) {
            ((Map<?, ?>) arguments[0]).forEach((name, value) -> initialise(object, String.valueOf(name), value));
        }
        return object;
    }

    /** A new object: 100,000 of them cost less when an earlier one makes them than by reflection. */
    private Object another() {
        if (first instanceof GeneratedEntity entity) {
            return entity.another$();
        }
        Object made = super.invokeConstructor(new Object[0]);
        first = made instanceof GeneratedEntity entity ? entity.another$() : this;
        return made;
    }

    /** Sets an attribute of an object that is new: nobody else can know it yet. */
    void initialise(Object object, String property, Object value) {
        slot(property).initialise(object, value);
    }

    @Override
    public Object getProperty(Object object, String property) {
        if (object instanceof Class) {
            return super.getProperty(object, property);
        }
        queries.touch(object);
        String attribute = attribute(property);
        try {
            Object value = super.getProperty(object, attribute);
            if (!Hibernate.isInitialized(value)) {
                queries.checkExists(model);
            }
            return value == null ? missing(object, attribute) : value;
        } catch (MissingPropertyException e) {
            throw new ShellException(EntityVariable.unknownAttribute(model, property), e);
        }
    }

    /** The road that compiled Groovy takes to {@code object.property}. */
    @Override
    @SuppressWarnings("rawtypes")
    public Object getProperty(Class sender, Object object, String property, boolean toSuper, boolean inside) {
        return getProperty(object, property);
    }

    /** The road that compiled Groovy takes to {@code object.property = value}. */
    @Override
    @SuppressWarnings("rawtypes")
    public void setProperty(
            Class sender, Object object, String property, Object value, boolean toSuper, boolean inside) {
        setProperty(object, property, value);
    }

    @Override
    public void setProperty(Object object, String property, Object value) {
        Slot slot = slot(property);
        queries.touch(object);
        queries.checkKept(model, object);
        slot.set(object, value);
    }

    /**
     * Where a value goes.
     *
     * @param name what it is called
     * @param place the attribute's among its model's
     * @param made makes the value into what the attribute holds, where that is not Groovy's business
     */
    private record Slot(String name, int place, MetaProperty property, UnaryOperator<Object> made) {

        /** The same for an object that is no proxy. */
        void initialise(Object object, Object value) {
            Object ready = made.apply(value);
            if (ready instanceof GString text && property.getType() == String.class) {
                ready = text.toString();
            }
            if (object instanceof GeneratedEntity entity
                    && (ready == null || property.getType().isInstance(ready))) {
                entity.set$(place, ready);
            } else {
                set(object, value);
            }
        }

        void set(Object object, Object value) {
            try {
                property.setProperty(object, made.apply(value));
            } catch (GroovyCastException e) {
                throw WrongType.of(name, property.getType(), value);
            }
        }
    }

    /** Worked out once for each name: 100,000 new objects ask for it with each value. */
    private Slot slot(String property) {
        Slot known = slots.get(property);
        if (known != null) {
            return known;
        }
        String name = attribute(property);
        Attribute attribute = model.find(name)
                .orElseThrow(() -> new ShellException(EntityVariable.unknownAttribute(model, property)));
        checkWritable(name);
        Slot slot = new Slot(
                model.name() + "." + name,
                model.attributes().indexOf(attribute),
                delegate.getMetaProperty(name),
                attribute instanceof Attribute.Basic basic ? making(basic) : UnaryOperator.identity());
        slots.put(property, slot);
        return slot;
    }

    private UnaryOperator<Object> making(Attribute.Basic attribute) {
        Class<?> wanted = queries.types().valueClass(attribute.type());
        return attribute.type().isArray()
                ? value -> AttributeValues.array(value, wanted)
                : value -> AttributeValues.of(value, wanted, model.name() + "." + attribute.name());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object invokeMethod(
            Class sender, Object object, String name, Object[] arguments, boolean toSuper, boolean inside) {
        queries.touch(object);
        return super.invokeMethod(sender, object, name, arguments, toSuper, inside);
    }

    @Override
    public Object invokeMethod(Object object, String name, Object[] arguments) {
        queries.touch(object);
        return super.invokeMethod(object, name, arguments);
    }

    /** A new object's collections are empty, not missing. */
    private Object missing(Object object, String attribute) {
        Attribute wanted = model.find(attribute).orElse(null);
        if (wanted == null || !wanted.isCollection()) {
            return null;
        }
        Object empty = wanted instanceof Attribute.ToMany ? new ArrayList<>() : new LinkedHashSet<>();
        super.setProperty(object, attribute, empty);
        return empty;
    }

    String attribute(String name) {
        return model.resolve(name).map(Attribute::name).orElse(name);
    }

    void checkWritable(String attribute) {
        Attribute wanted = model.find(attribute).orElseThrow();
        boolean computed = wanted instanceof Attribute.Basic basic && !basic.writable();
        boolean typed =
                wanted instanceof Attribute.TypedOne || typedBehind(wanted).isPresent();
        if (computed || wanted instanceof Attribute.InverseOne || typed) {
            throw new ShellException(Failure.statement(model.name() + "." + attribute + " cannot be set")
                    .withHint(model.readOnly() ? "it is a view" : whereToWrite(wanted)));
        }
    }

    private Optional<Attribute.TypedOne> typedBehind(Attribute attribute) {
        return TypedSql.behind(queries.types().models(), attribute);
    }

    private String name(String column) {
        return model.findBasic(column).map(Attribute::name).orElse(column);
    }

    private String whereToWrite(Attribute attribute) {
        if (attribute instanceof Attribute.InverseOne one) {
            return "set " + one.target() + "." + one.mappedBy() + ", which has the foreign key";
        }
        if (attribute instanceof Attribute.TypedOne one) {
            return "set " + name(one.typeColumn()) + " and " + name(one.idColumn());
        }
        if (attribute instanceof Attribute.ToMany many) {
            return "set " + many.target() + "'s "
                    + typedBehind(many).orElseThrow().typeColumn() + " and "
                    + typedBehind(many).orElseThrow().idColumn();
        }
        String column = ((Attribute.Basic) attribute).column().name();
        return model.attributes().stream()
                .filter(a -> a instanceof Attribute.ToOne one
                        && one.joins().stream().anyMatch(j -> j.column().equals(column)))
                .findFirst()
                .map(one -> "set " + one.name() + " = " + one.targetEntity() + ".get(…)")
                .orElse("the database computes it");
    }
}
