package dev.dormouse.entity;

import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import dev.dormouse.dialect.Dialect;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The entity classes and Querydsl types of one set of models. Classes are written when they are first asked for. */
public final class EntityTypes {

    private final Models models;
    private final EntityClassLoader loader;
    private final Map<String, EntityVariable<?>> variables = new ConcurrentHashMap<>();

    /**
     * @param defaultSchema the schema that need not be named in SQL; may be empty
     * @param parent sees Hibernate, Querydsl and this class
     */
    public EntityTypes(Models models, Dialect dialect, String defaultSchema, ClassLoader parent) {
        this.models = models;
        boolean besideOwn = models.entities().stream().anyMatch(EntityModel::isOwn);
        MappingAnnotations annotations = new MappingAnnotations(models, dialect, defaultSchema, besideOwn);
        this.loader = new EntityClassLoader(parent, models, annotations, this);
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

    /** The entity classes that are made from tables, in the models' order. */
    public List<Class<?>> listEntityClasses() {
        return models.entities().stream()
                .filter(e -> !e.isOwn())
                .<Class<?>>map(e -> load(e.name()))
                .toList();
    }

    /** The model of an entity class, or of a proxy of it. */
    public EntityModel model(Class<?> type) {
        return findModel(type).orElseThrow(() -> new IllegalArgumentException(type + " is no entity"));
    }

    /** The model of an entity class, of a proxy of it, or nothing for any other class. */
    public Optional<EntityModel> findModel(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Optional<EntityModel> model = models.find(at.getName());
            boolean generated = at.getClassLoader() == loader;
            if (model.isPresent() && model.get().isOwn() != generated && isNamed(at, model.get())) {
                return model;
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Class<?> type, EntityModel model) {
        return type.getName().equals(model.className());
    }

    /** The entity's Querydsl variable: always the same object. */
    public EntityVariable<?> variable(EntityModel model) {
        return variables.computeIfAbsent(
                model.name(), n -> newVariable(n, PathMetadataFactory.forVariable(model.variable())));
    }

    /** A path to the entity. */
    EntityVariable<?> newVariable(String entity, PathMetadata metadata) {
        EntityModel model = models.find(entity).orElseThrow();
        if (model.isPart()) {
            return new PartVariable(load(model.className()), metadata, this, model);
        }
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
