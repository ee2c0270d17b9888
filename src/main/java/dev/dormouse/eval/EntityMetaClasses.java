package dev.dormouse.eval;

import com.querydsl.core.types.dsl.ArrayPath;
import com.querydsl.core.types.dsl.NumberExpression;
import com.querydsl.core.types.dsl.SimplePath;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaClassRegistry;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives Groovy an {@link EntityMetaClass} for each entity class and each proxy of one, when it first meets the class, however
 * the object came; a {@link NumberMetaClass} for the numbers of Querydsl, and dates their methods. Lives in Groovy's registry; the entities of closed
 * sessions are let go.
 */
final class EntityMetaClasses extends MetaClassRegistry.MetaClassCreationHandle {

    private final Map<ClassLoader, WeakReference<Queries>> owners = Collections.synchronizedMap(new WeakHashMap<>());

    private final AtomicBoolean dates = new AtomicBoolean();

    private EntityMetaClasses() {}

    /** Lets Groovy ask here for metaclasses. */
    static EntityMetaClasses install() {
        MetaClassRegistry registry = GroovySystem.getMetaClassRegistry();
        synchronized (registry) {
            if (!(registry.getMetaClassCreationHandler() instanceof EntityMetaClasses)) {
                registry.setMetaClassCreationHandle(new EntityMetaClasses());
            }
            return (EntityMetaClasses) registry.getMetaClassCreationHandler();
        }
    }

    /** From now on the classes of these queries' entities are known. */
    static void register(EntityTypes types, Queries queries) {
        EntityMetaClasses known = install();
        known.owners.put(types.classLoader(), new WeakReference<>(queries));
        types.ownLoader().ifPresent(loader -> known.owners.put(loader, new WeakReference<>(queries)));
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected MetaClass createNormalMetaClass(Class type, MetaClassRegistry registry) {
        if (DateMethods.concern(type) && !dates.getAndSet(true)) {
            DateMethods.register(registry);
        }
        MetaClass normal = super.createNormalMetaClass(type, registry);
        if (NumberExpression.class.isAssignableFrom(type)) {
            return new NumberMetaClass(normal);
        }
        if (ArrayPath.class.isAssignableFrom(type) || type == SimplePath.class) {
            return new ArrayMetaClass(normal);
        }
        Queries queries = owner(type);
        if (queries == null) {
            return normal;
        }
        Optional<EntityModel> model = queries.types().findModel(type);
        return model.<MetaClass>map(
                        m -> m.isOwn() ? new OwnMetaClass(normal, m, queries) : new EntityMetaClass(normal, m, queries))
                .orElse(normal);
    }

    /** Whose entity it may be: a proxy of the application's class is not always in that class's own loader. Null if nobody's. */
    private Queries owner(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            WeakReference<Queries> owner = owners.get(at.getClassLoader());
            if (owner != null) {
                return owner.get();
            }
        }
        return null;
    }
}
