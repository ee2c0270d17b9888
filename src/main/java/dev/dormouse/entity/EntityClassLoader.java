package dev.dormouse.entity;

import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Defines generated classes when they are asked for by name. */
final class EntityClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** What classes were written from, by the entity's name: what may not change as long as this loader is used. */
    private final Map<String, EntityModel> written = new ConcurrentHashMap<>();

    private final Map<String, List<String>> writtenEnums = new ConcurrentHashMap<>();
    private final MappingAnnotations annotations;
    private final EntityTypes types;

    EntityClassLoader(ClassLoader parent, MappingAnnotations annotations, EntityTypes types) {
        super("entities", parent);
        this.annotations = annotations;
        this.types = types;
    }

    /** The sorts of class that an entity has. */
    private enum Part {
        ENTITY,
        QUERY_TYPE,
        PROXY,
        KEY
    }

    private record Wanted(EntityModel model, Part part) {}

    /** What the name means; nothing if it is not one of ours. */
    private Optional<Wanted> wanted(String name) {
        Models models = types.models();
        Optional<EntityModel> entity = models.find(name).filter(model -> !model.isOwn());
        if (entity.isPresent()) {
            return entity.map(model -> new Wanted(model, Part.ENTITY));
        }
        Optional<EntityModel> variable = models.findByQueryType(name);
        if (variable.isPresent()) {
            return variable.map(model -> new Wanted(model, Part.QUERY_TYPE));
        }
        if (name.endsWith(ProxyBytes.SUFFIX)) {
            return models.find(name.substring(0, name.length() - ProxyBytes.SUFFIX.length()))
                    .filter(model -> !model.isOwn())
                    .map(model -> new Wanted(model, Part.PROXY));
        }
        return name.endsWith(EntityModel.KEY_SUFFIX)
                ? models.find(name.substring(0, name.length() - EntityModel.KEY_SUFFIX.length()))
                        .filter(model -> model.hasCompositeId() && !model.isOwn())
                        .map(model -> new Wanted(model, Part.KEY))
                : Optional.empty();
    }

    /** Whether all classes that were written would be written again as they are. */
    boolean fits(Models newer) {
        boolean sameEnums = writtenEnums.entrySet().stream()
                .allMatch(known -> newer.enumLabels(known.getKey()).equals(Optional.of(known.getValue())));
        return sameEnums
                && written.values().stream().allMatch(old -> newer.find(old.name())
                        .map(model -> model.equals(old) && hasSameNeighbours(old, newer))
                        .orElse(old.attributes().stream().allMatch(Attribute.Basic.class::isInstance)));
    }

    /** A class also knows the keys of those it points to. */
    private boolean hasSameNeighbours(EntityModel model, Models newer) {
        return model.attributes().stream()
                .map(Attribute::targetEntity)
                .filter(target -> !target.isEmpty())
                .allMatch(target -> newer.find(target).equals(types.models().find(target)));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        // Ours are asked for far more often than the parent has a class of that name.
        if (wanted(name).isEmpty() && types.models().enumLabels(name).isEmpty()) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Optional<List<String>> labels = types.models().enumLabels(name);
        if (labels.isPresent()) {
            writtenEnums.putIfAbsent(name, labels.get());
            byte[] bytes = EnumBytes.write(name, labels.get());
            return defineClass(name, bytes, 0, bytes.length);
        }
        Wanted wanted = wanted(name).orElseThrow(() -> new ClassNotFoundException(name));
        EntityModel model = wanted.model();
        written.putIfAbsent(model.name(), model);
        byte[] bytes =
                switch (wanted.part()) {
                    case ENTITY -> new EntityBytes(types, annotations).write(model);
                    case QUERY_TYPE -> QueryTypeBytes.write(model, types.models());
                    case PROXY -> ProxyBytes.write(model);
                    case KEY -> KeyBytes.write(model);
                };
        Class<?> type = defineClass(name, bytes, 0, bytes.length);
        if (wanted.part() == Part.QUERY_TYPE || wanted.part() == Part.ENTITY && types.isOnDemand()) {
            bind(type, model, wanted.part());
        }
        return type;
    }

    private void bind(Class<?> type, EntityModel model, Part part) {
        try {
            type.getField(QueryTypeBytes.TYPES).set(null, types);
            if (part == Part.QUERY_TYPE) {
                Object variable = type.getConstructor(PathMetadata.class)
                        .newInstance(PathMetadataFactory.forVariable(model.variable()));
                type.getField(model.variable()).set(null, variable);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.name(), e);
        }
    }
}
