package dev.dormouse.entity;

import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Defines generated classes when they are asked for by name. */
final class EntityClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, Supplier<byte[]>> writers = new HashMap<>();
    private final Map<String, EntityModel> queryTypes = new HashMap<>();
    private final EntityTypes types;

    EntityClassLoader(ClassLoader parent, Models models, MappingAnnotations annotations, EntityTypes types) {
        super("entities", parent);
        this.types = types;
        EntityBytes entities = new EntityBytes(models, annotations);
        for (EntityModel model : models.entities()) {
            writers.put(model.queryTypeName(), () -> QueryTypeBytes.write(model, models));
            queryTypes.put(model.queryTypeName(), model);
            if (model.isOwn()) {
                continue;
            }
            for (Attribute.Basic basic : model.listBasics()) {
                String name = basic.type().enumClass();
                if (!name.isEmpty()) {
                    writers.put(name, () -> EnumBytes.write(name, basic.type().labels()));
                }
            }
            writers.put(model.name(), () -> entities.write(model));
            writers.put(ProxyBytes.proxyName(model), () -> ProxyBytes.write(model));
            if (model.hasCompositeId()) {
                writers.put(model.idClassName(), () -> KeyBytes.write(model));
            }
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        // Ours are asked for far more often than the parent has a class of that name.
        if (!writers.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Supplier<byte[]> writer = writers.get(name);
        if (writer == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] bytes = writer.get();
        Class<?> type = defineClass(name, bytes, 0, bytes.length);
        EntityModel model = queryTypes.get(name);
        if (model != null) {
            bind(type, model);
        }
        return type;
    }

    private void bind(Class<?> queryType, EntityModel model) {
        try {
            queryType.getField(QueryTypeBytes.TYPES).set(null, types);
            Object variable = queryType
                    .getConstructor(PathMetadata.class)
                    .newInstance(PathMetadataFactory.forVariable(model.variable()));
            queryType.getField(model.variable()).set(null, variable);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.name(), e);
        }
    }
}
