package dev.dormouse.session;

import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.LockOptions;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.loader.ast.internal.StandardBatchLoaderFactory;
import org.hibernate.loader.ast.spi.BatchLoaderFactory;
import org.hibernate.loader.ast.spi.CollectionBatchLoader;
import org.hibernate.loader.ast.spi.EntityBatchLoader;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/**
 * Hibernate's loaders of entities and collections by their keys, each made when it first loads something. Hibernate makes all of
 * them with the session factory: a fifth of the factory's time, for SQL that most sessions never send.
 */
final class LazyLoaders implements BatchLoaderFactory {

    private static final long serialVersionUID = 1L;

    private final transient BatchLoaderFactory standard;

    LazyLoaders(BatchLoaderFactory standard) {
        this.standard = standard;
    }

    /** Puts them in the place of Hibernate's own. */
    static final class Initiator implements StandardServiceInitiator<BatchLoaderFactory> {

        @Override
        public Class<BatchLoaderFactory> getServiceInitiated() {
            return BatchLoaderFactory.class;
        }

        @Override
        public BatchLoaderFactory initiateService(
                Map<String, Object> configurationValues, ServiceRegistryImplementor registry) {
            return new LazyLoaders(new StandardBatchLoaderFactory(configurationValues, registry));
        }
    }

    @Override
    public <T> EntityBatchLoader<T> createEntityBatchLoader(
            int domainBatchSize, EntityMappingType entity, LoadQueryInfluencers influencers) {
        return new OfEntity<>(
                domainBatchSize,
                entity,
                new Once<>(() -> standard.createEntityBatchLoader(domainBatchSize, entity, influencers)));
    }

    @Override
    public CollectionBatchLoader createCollectionBatchLoader(
            int domainBatchSize,
            LoadQueryInfluencers influencers,
            PluralAttributeMapping collection,
            SessionFactoryImplementor factory) {
        return new OfCollection(
                domainBatchSize,
                collection,
                new Once<>(
                        () -> standard.createCollectionBatchLoader(domainBatchSize, influencers, collection, factory)));
    }

    /** Sessions of several threads share a loader. */
    private static final class Once<T> {

        private final Supplier<T> maker;
        private volatile T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            if (made == null) {
                synchronized (this) {
                    if (made == null) {
                        made = maker.get();
                    }
                }
            }
            return made;
        }
    }

    @SuppressWarnings("removal")
    private record OfEntity<T>(int getDomainBatchSize, EntityMappingType getLoadable, Once<EntityBatchLoader<T>> loader)
            implements EntityBatchLoader<T> {

        @Override
        public T load(Object id, LockOptions lock, Boolean readOnly, SharedSessionContractImplementor session) {
            return loader.get().load(id, lock, readOnly, session);
        }

        @Override
        public T load(
                Object id,
                Object instance,
                LockOptions lock,
                Boolean readOnly,
                SharedSessionContractImplementor session) {
            return loader.get().load(id, instance, lock, readOnly, session);
        }

        @Override
        public T load(Object id, Object instance, LockOptions lock, SharedSessionContractImplementor session) {
            return loader.get().load(id, instance, lock, session);
        }

        @Override
        public Object[] loadDatabaseSnapshot(Object id, SharedSessionContractImplementor session) {
            return loader.get().loadDatabaseSnapshot(id, session);
        }
    }

    private record OfCollection(
            int getDomainBatchSize, PluralAttributeMapping getLoadable, Once<CollectionBatchLoader> loader)
            implements CollectionBatchLoader {

        @Override
        public PersistentCollection<?> load(Object key, SharedSessionContractImplementor session) {
            return loader.get().load(key, session);
        }
    }
}
