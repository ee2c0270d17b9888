package dev.dormouse.entity;

import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import dev.dormouse.dialect.Dialect;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The entity classes and Querydsl types of one set of models. Classes are written when they are first asked for, and of a large
 * database only those entities are mapped that were asked for.
 */
public final class EntityTypes {

    /** Up to so many entities Hibernate maps all at once, behind the prompt: with a hundred it takes a second more than with one. */
    public static final int WHOLE = 60;

    private final EntityClassLoader loader;
    private final Map<String, EntityVariable<?>> variables = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> own = new ConcurrentHashMap<>();
    private final Reach reach;
    private volatile Models models;
    private volatile Consumer<Object> onDemand = object -> {};

    /**
     * @param defaultSchema the schema that need not be named in SQL; may be empty
     * @param parent sees Hibernate, Querydsl and this class
     */
    public EntityTypes(Models models, Dialect dialect, String defaultSchema, ClassLoader parent) {
        this.models = models;
        this.reach = new Reach(!isOnDemand(models));
        boolean besideOwn = hasOwn(models);
        this.loader = new EntityClassLoader(
                parent, new MappingAnnotations(this::models, dialect, defaultSchema, besideOwn), this);
    }

    /** Whether these are so many that entities are mapped one by one. */
    public static boolean isOnDemand(Models models) {
        return models.entities().size() > WHOLE && !hasOwn(models);
    }

    private static boolean hasOwn(Models models) {
        return models.entities().stream().anyMatch(EntityModel::isOwn);
    }

    /** Whether entities are mapped one by one, because there are many. */
    public boolean isOnDemand() {
        return !reach.isWhole();
    }

    /** The entity is to be mapped, and what it points to: it was named. */
    public void want(EntityModel entity) {
        reach.add(entity.name());
    }

    /** So many more are to be mapped that are likely to be named next. */
    public void wantAhead(int count) {
        reach.addAhead(count, models);
    }

    /** Those that were asked for under other models are asked for here, too. */
    public void wantAllOf(EntityTypes earlier) {
        earlier.reach.listNamed().forEach(name -> models.find(name).ifPresent(this::want));
    }

    /** The class of an entity, for Hibernate: nobody has named it by that. */
    public Class<?> mappedClass(EntityModel entity) {
        return load(entity.className());
    }

    /** The entities that are to be mapped now. */
    public List<EntityModel> listWanted() {
        return reach.members(models);
    }

    /** Rises when an entity is to be mapped that was not, or when all were exchanged. */
    public int version() {
        return reach.version();
    }

    /** What makes wanted entities known to Hibernate, in the middle of a line if it must be; it is told which object asks. */
    public void onDemand(Consumer<Object> action) {
        onDemand = action;
    }

    /** Called by a generated getter whose relation has no value: it may lead to an entity that is not mapped yet. */
    public void demand(Object object, String entity) {
        models.find(entity).ifPresent(this::want);
        onDemand.accept(object);
    }

    /**
     * Takes newer models if no class that was written would be another one, so that objects stay what they are.
     *
     * @return whether it did
     */
    public boolean adopt(Models newer) {
        if (newer.equals(models)) {
            return true;
        }
        if (isOnDemand() != isOnDemand(newer) || !loader.fits(newer)) {
            return false;
        }
        models = newer;
        reach.exchanged();
        return true;
    }

    /** Whether the class is one of these, be it of an entity that is no more, or one of the application's. */
    public boolean owns(Class<?> type) {
        return type.getClassLoader() == loader || findModel(type).isPresent();
    }

    public Models models() {
        return models;
    }

    /** Finds the generated classes, and all that its parent finds. */
    public ClassLoader classLoader() {
        return loader;
    }

    /** The loader of the application's classes, if it has brought some. */
    public Optional<ClassLoader> ownLoader() {
        return models.entities().stream().anyMatch(EntityModel::isOwn)
                ? Optional.of(loader.getParent())
                : Optional.empty();
    }

    public Class<?> entityClass(String entity) {
        reach.add(entity);
        return load(models.find(entity).orElseThrow().className());
    }

    Class<?> queryType(String entity) {
        return load(models.find(entity).orElseThrow().queryTypeName());
    }

    /** The class of a value's Java type, which may be a generated enum. */
    public Class<?> valueClass(ValueType type) {
        try {
            return Class.forName(type.javaType(), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A composite key of these values, in the key's order. */
    public Object newKey(EntityModel model, Object[] values) {
        try {
            Class<?> type = load(model.idClassName());
            Object key = type.getConstructor().newInstance();
            for (int i = 0; i < values.length; i++) {
                String part = model.id().get(i);
                Class<?> valueType =
                        type.getMethod(EntityBytes.accessor("get", part)).getReturnType();
                type.getMethod(EntityBytes.accessor("set", part), valueType).invoke(key, values[i]);
            }
            return key;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(model.name(), e);
        }
    }

    /** The model of an entity class, or of a proxy of it. */
    public EntityModel model(Class<?> type) {
        return findModel(type).orElseThrow(() -> new IllegalArgumentException(type + " is no entity"));
    }

    /** The model of an entity class, of a proxy of it, or nothing for any other class. */
    public Optional<EntityModel> findModel(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Optional<EntityModel> model = models.find(at.getName());
            if (model.isPresent() && isNamed(at, model.get()) && isFrom(at, model.get())) {
                return model;
            }
        }
        return Optional.empty();
    }

    /** An application's class may have been built anew since an object was made. */
    private boolean isFrom(Class<?> type, EntityModel model) {
        return model.isOwn()
                ? own.computeIfAbsent(model.className(), this::load) == type
                : type.getClassLoader() == loader;
    }

    private static boolean isNamed(Class<?> type, EntityModel model) {
        return type.getName().equals(model.className());
    }

    /** The entity's Querydsl variable: always the same object. */
    public EntityVariable<?> variable(EntityModel model) {
        want(model);
        return variables.computeIfAbsent(
                model.name(), n -> newVariable(n, PathMetadataFactory.forVariable(model.variable())));
    }

    /** A path to the entity. */
    EntityVariable<?> newVariable(String entity, PathMetadata metadata) {
        EntityModel model = models.find(entity).orElseThrow();
        if (model.isPart()) {
            return new PartVariable(load(model.className()), metadata, this, model);
        }
        reach.add(entity);
        try {
            return (EntityVariable<?>)
                    queryType(entity).getConstructor(PathMetadata.class).newInstance(metadata);
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException(entity, e);
        }
    }

    private Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
