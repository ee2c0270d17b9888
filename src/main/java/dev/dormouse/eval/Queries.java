package dev.dormouse.eval;

import com.querydsl.core.types.EntityPath;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.jpa.JPQLTemplates;
import com.querydsl.jpa.impl.JPADeleteClause;
import com.querydsl.jpa.impl.JPAInsertClause;
import com.querydsl.jpa.impl.JPAUpdateClause;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.entity.OwnQueryType;
import dev.dormouse.entity.ValueType;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Effect;
import dev.dormouse.session.Entities;
import dev.dormouse.session.Session;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SessionLazyDelegator;
import org.hibernate.id.IdentifierGenerationException;

/** Querydsl and the short forms, on the shell's session. Whatever asks here first waits until entities are ready. */
public final class Queries {

    private final Session session;
    private final org.hibernate.Session lasting;
    private final NewObjects made = new NewObjects();
    private final FreeKeys freeKeys = new FreeKeys();
    private Optional<EntityTypes> known = Optional.empty();

    Queries(Session session) {
        this.session = session;
        this.lasting = new SessionLazyDelegator(this::hibernate);
        session.onClasses(this::register);
    }

    private Entities entities() {
        types();
        return session.entities();
    }

    private JPQLTemplates templates() {
        return entities().orm().templates();
    }

    Class<?> entityClass(EntityModel model) {
        return types().entityClass(model.name());
    }

    /** The newest entity classes, with what Groovy finds on them; Hibernate may not be ready yet. */
    EntityTypes types() {
        EntityTypes newest = session.awaitTypes();
        register(newest);
        return newest;
    }

    private void register(EntityTypes newest) {
        if (known.isEmpty() || known.get() != newest) {
            known = Optional.of(newest);
            EntityMetaClasses.register(newest, this);
        }
    }

    org.hibernate.Session hibernate() {
        return entities().session();
    }

    /** The same for those who keep it: at each call it is the session of that moment, which knows all entities named by then. */
    org.hibernate.Session lasting() {
        return lasting;
    }

    /** Objects get the database's values before they are looked at, should SQL have changed them. */
    void refreshStale() {
        session.refreshObjects();
    }

    /** A saved object is read again when it is first looked at: the database may have filled in more than its key. */
    void touch(Object entity) {
        session.touch(entity);
    }

    /** What is known of the database from the line before may not be so any more. */
    void beginLine() {
        freeKeys.forget();
    }

    /** A line has made an object. */
    void made(Object entity) {
        made.add(entity);
    }

    /** Fails if a change to this object would not reach the database. */
    void checkKept(EntityModel model, Object entity) {
        if (session.isClosed()) {
            throw ofEarlierConnection(model);
        }
        checkShape(model, entity);
        if (entities().hasLetGo(entity)) {
            throw new ShellException(Failure.statement("this " + model.name()
                            + " has left the session: a change to it would not reach the database")
                    .withHint("read it again, or save(…) it as it is"));
        }
    }

    private ShellException ofEarlierConnection(EntityModel model) {
        return new ShellException(Failure.statement("this " + model.name() + " belongs to the earlier connection, to "
                        + session.target().display() + ": a change to it would not reach the database")
                .withHint("read it again, or make a new one: new " + model.className() + "(…)"));
    }

    /** Fails if the object is of a class that the schema has made anew, or done away with, since it was read. */
    private void checkShape(EntityModel model, Object entity) {
        checkExists(model);
        if (!types().owns(entity.getClass())) {
            throw new ShellException(model.isOwn() ? Entities.oldClass() : Entities.oldShape());
        }
    }

    /** Fails if there is no such entity any more. */
    void checkExists(EntityModel model) {
        boolean exists = types().models().find(model.name()).isPresent();
        if (!exists) {
            throw new ShellException(Failure.statement("there is no entity " + model.name() + " any more")
                    .withHint("its table \"" + model.table().name().name() + "\" was dropped, or has no key now"));
        }
    }

    /** {@code selectFrom(track)} */
    public <T> ShellQuery<T> selectFrom(EntityPath<T> path) {
        ShellQuery<T> query = new ShellQuery<>(lasting, templates());
        query.select(path).from(path);
        return query;
    }

    /** {@code select(track.name, track.milliseconds.max())}; plain values become constants. */
    public ShellQuery<?> select(Object[] projections) {
        ShellQuery<?> query = new ShellQuery<>(lasting, templates());
        Expression<?>[] expressions = Arrays.stream(projections)
                .map(p -> p instanceof Expression<?> e ? e : Expressions.constant(p))
                .toArray(Expression<?>[]::new);
        if (expressions.length == 0) {
            throw new ShellException(Failure.statement("nothing to select").withHint("select(track.name).from(track)"));
        }
        if (expressions.length == 1) {
            query.select(expressions[0]);
        } else {
            query.select(expressions);
        }
        return query;
    }

    /** {@code from(track)} */
    public ShellQuery<?> from(EntityPath<?>[] paths) {
        ShellQuery<?> query = new ShellQuery<>(lasting, templates());
        query.from(paths);
        return query;
    }

    public JPAUpdateClause update(EntityPath<?> path) {
        return new JPAUpdateClause(lasting, path, templates()) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> JPAUpdateClause set(Path<T> attribute, T value) {
                return super.set(attribute, (T) AttributeValues.of(value, attribute.getType(), attribute));
            }

            @Override
            public long execute() {
                return inBulk(super::execute);
            }
        };
    }

    public JPADeleteClause delete(EntityPath<?> path) {
        return new JPADeleteClause(lasting, path, templates()) {
            @Override
            public long execute() {
                return inBulk(super::execute);
            }
        };
    }

    public JPAInsertClause insert(EntityPath<?> path) {
        return new JPAInsertClause(lasting, path, templates()) {
            @Override
            public long execute() {
                return inBulk(super::execute);
            }
        };
    }

    /** Runs a statement that changes rows behind the objects' backs, which are sent before and read again after it. */
    long inBulk(LongSupplier statement) {
        hibernate().flush();
        long count = statement.getAsLong();
        entities().markStale(Effect.EVERYTHING);
        return count;
    }

    /** {@code Track.where …} */
    EntityQuery query(EntityModel model) {
        return new EntityQuery(this, variable(model));
    }

    EntityVariable<?> variable(EntityModel model) {
        return types().variable(model);
    }

    /** What the name of an entity's variable means at the prompt: the application's own Querydsl variable, if it has one. */
    Object promptVariable(EntityModel model) {
        return model.own()
                .flatMap(EntityModel.OwnClass::queryType)
                .flatMap(type -> OwnQueryType.instance(session.ownModel().orElseThrow(), type))
                .<Object>map(path -> path)
                .orElseGet(() -> variable(model));
    }

    /** {@code Track.get(1)}, {@code Membership.get(1, 2)}: the object, or null if there is none. */
    Object get(EntityModel model, List<?> key) {
        if (model.isOwn()) {
            Class<?> type = entityClass(model);
            return hibernate().find(type, new OwnKeys(model, type, hibernate().getSessionFactory()).of(key));
        }
        if (key.size() != model.id().size()) {
            throw new ShellException(Failure.statement(model.name() + " is found by " + String.join(", ", model.id()))
                    .withHint(model.name() + ".get(" + String.join(", ", model.id()) + ")"));
        }
        Class<?> type = types().entityClass(model.name());
        if (!model.hasCompositeId()) {
            return hibernate().find(type, keyPart(model, model.id().get(0), key.get(0)));
        }
        try {
            Object composite = type.getClassLoader()
                    .loadClass(model.idClassName())
                    .getConstructor()
                    .newInstance();
            for (int i = 0; i < key.size(); i++) {
                String part = model.id().get(i);
                InvokerHelper.setProperty(composite, part, keyPart(model, part, key.get(i)));
            }
            return hibernate().find(type, composite);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.name(), e);
        }
    }

    private Object keyPart(EntityModel model, String attribute, Object value) {
        ValueType type = ((Attribute.Basic) model.find(attribute).orElseThrow()).type();
        Class<?> wanted = types().valueClass(type);
        try {
            Object typed = AttributeValues.of(value, wanted, model.name() + "." + attribute);
            return typed == null || wanted.isInstance(typed) ? typed : converted(typed, wanted);
        } catch (ShellException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ShellException(
                    Failure.statement(
                            model.name() + "." + attribute + " is of type " + type.simpleName() + ", not " + value),
                    e);
        }
    }

    /** {@code Genre.create(name: 'Polka')}: a new object with these attributes, saved. */
    Object create(EntityModel model, Map<?, ?> attributes) {
        Class<?> type = types().entityClass(model.name());
        if (Modifier.isAbstract(type.getModifiers())) {
            List<String> heirs = types().models().entities().stream()
                    .filter(e -> e.isOwn() && e != model && type.isAssignableFrom(entityClass(e)))
                    .map(EntityModel::name)
                    .toList();
            throw new ShellException(Failure.statement("there is no " + model.name() + " that is nothing else")
                    .withHint("make one of these: " + String.join(", ", heirs)));
        }
        Object entity = InvokerHelper.invokeConstructorOf(type, null);
        attributes.forEach((name, value) -> InvokerHelper.setProperty(entity, String.valueOf(name), value));
        return save(entity);
    }

    /** Text is read as what is wanted; Groovy itself would take {@code '1'} for the number of the character, and cut 1.5 to 1. */
    static Object converted(Object value, Class<?> wanted) {
        Object given = value instanceof CharSequence text
                ? Number.class.isAssignableFrom(wanted)
                        ? new BigDecimal(text.toString().strip())
                        : text.toString()
                : value;
        if (given instanceof Number number && Number.class.isAssignableFrom(wanted)) {
            return ExactNumber.in(wanted, number).orElseThrow(() -> new ArithmeticException(String.valueOf(number)));
        }
        return wanted == UUID.class && given instanceof String text
                ? UUID.fromString(text)
                : DefaultTypeTransformation.castToType(given, wanted);
    }

    /** Saves a new object, or an object that has left the session; answers the one that is in it. */
    Object save(Object entity) {
        check(entity);
        if (hibernate().contains(entity)) {
            return entity;
        }
        EntityModel model = entities().modelOf(entity);
        Object id = hibernate().getSessionFactory().getPersistenceUnitUtil().getIdentifier(entity);
        boolean asks = id != null && (model.isOwn() || !model.hasCompositeId()) && !isFree(model, entity, id);
        Object present = asks ? hibernate().find(entity.getClass(), id) : null;
        if (present == null) {
            persist(model, entity);
            made.remove(entity);
            return entity;
        }
        if (made.contains(entity)) {
            throw new ShellException(Failure.statement("there is a " + present + " already")
                    .withHint(model.name() + ".get(" + id + ") reads it, to be changed"));
        }
        return hibernate().merge(entity);
    }

    private boolean isFree(EntityModel model, Object entity, Object id) {
        return made.contains(entity)
                && freeKeys.isFree(model, Hibernate.getClass(entity), id, (SessionImplementor) hibernate());
    }

    private void persist(EntityModel model, Object entity) {
        try {
            hibernate().persist(entity);
        } catch (IdentifierGenerationException e) {
            String key = String.join(", ", model.id());
            throw new ShellException(
                    Failure.statement("a new " + model.name() + " needs its key: " + key)
                            .withHint(model.name() + ".create(" + key + ": …)"),
                    e);
        }
        entities().saved(entity);
    }

    /** Removes an object's row. */
    void remove(Object entity) {
        check(entity);
        Object present = hibernate().contains(entity) ? entity : hibernate().merge(entity);
        new OtherSides(types().models(), hibernate()).forget(present, entities().modelOf(present));
        entities().remove(present);
    }

    void refresh(Object entity) {
        check(entity);
        if (!hibernate().contains(entity)) {
            throw new ShellException(Failure.statement("this object is not in the session")
                    .withHint(entities().modelOf(entity).name() + ".get(…) reads it again"));
        }
        hibernate().refresh(entity);
    }

    private void check(Object entity) {
        EntityMetaClass.queriesOf(entity)
                .filter(owner -> owner.session.isClosed())
                .ifPresent(owner -> {
                    throw owner.ofEarlierConnection(
                            EntityMetaClass.modelOf(entity).orElseThrow());
                });
        EntityMetaClass.modelOf(entity).ifPresent(model -> checkShape(model, entity));
        if (entity == null || types().findModel(Hibernate.getClassLazy(entity)).isEmpty()) {
            throw new ShellException(Failure.statement("not an entity: " + entity));
        }
        EntityModel model = entities().modelOf(entity);
        if (model.readOnly()) {
            throw new ShellException(Failure.statement(model.name() + " is a view: it can be read, not changed"));
        }
    }
}
