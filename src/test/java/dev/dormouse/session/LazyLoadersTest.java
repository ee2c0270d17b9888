package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.loader.ast.internal.StandardBatchLoaderFactory;
import org.hibernate.loader.ast.spi.BatchLoaderFactory;
import org.hibernate.loader.ast.spi.CollectionBatchLoader;
import org.hibernate.loader.ast.spi.EntityBatchLoader;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.junit.jupiter.api.Test;

final class LazyLoadersTest {

    @Entity(name = "Owner")
    public static class Owner {
        @Id
        Integer id;

        String name;

        @OneToMany(mappedBy = "owner")
        Set<Pet> pets = new HashSet<>();

        public Set<Pet> getPets() {
            return pets;
        }
    }

    @Entity(name = "Pet")
    public static class Pet {
        @Id
        Integer id;

        @ManyToOne(fetch = FetchType.LAZY)
        Owner owner;
    }

    /** Hibernate's own, and what was asked of them. */
    private static final class Counting extends StandardBatchLoaderFactory {

        private static final long serialVersionUID = 1L;

        private final transient List<String> made = new ArrayList<>();

        Counting() {
            super(Map.of(), null);
        }

        @Override
        public <T> EntityBatchLoader<T> createEntityBatchLoader(
                int size, EntityMappingType entity, LoadQueryInfluencers influencers) {
            made.add(entity.getEntityName());
            return super.createEntityBatchLoader(size, entity, influencers);
        }

        @Override
        public CollectionBatchLoader createCollectionBatchLoader(
                int size,
                LoadQueryInfluencers influencers,
                PluralAttributeMapping collection,
                SessionFactoryImplementor factory) {
            made.add(collection.getAttributeName());
            return super.createCollectionBatchLoader(size, influencers, collection, factory);
        }
    }

    @Test
    void aLoaderIsMadeWhenItFirstLoadsAndStillLoadsInBatches() {
        Counting standard = new Counting();
        try (SessionFactory factory = factory(new LazyLoaders(standard))) {
            assertThat(standard.made).isEmpty();
            factory.inTransaction(session -> {
                for (int i = 1; i <= 3; i++) {
                    Owner owner = new Owner();
                    owner.id = i;
                    owner.name = "owner " + i;
                    session.persist(owner);
                    Pet pet = new Pet();
                    pet.id = i;
                    pet.owner = owner;
                    session.persist(pet);
                }
            });
            factory.inTransaction(session -> {
                List<Pet> pets = session.createSelectionQuery("from Pet order by id", Pet.class)
                        .getResultList();
                assertThat(pets)
                        .extracting(pet -> Hibernate.isInitialized(pet.owner))
                        .containsOnly(false);
                Hibernate.initialize(pets.get(0).owner);
                assertThat(pets)
                        .extracting(pet -> Hibernate.isInitialized(pet.owner))
                        .containsOnly(true);
                assertThat(standard.made).containsExactly(Owner.class.getName());
                Owner first = session.find(Owner.class, 1);
                assertThat(first.getPets()).hasSize(1);
                assertThat(Hibernate.isInitialized(session.find(Owner.class, 3).getPets()))
                        .isTrue();
                assertThat(standard.made).containsExactly(Owner.class.getName(), "pets");
            });
        }
    }

    private static SessionFactory factory(BatchLoaderFactory loaders) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", "jdbc:h2:mem:lazy-loaders;DB_CLOSE_DELAY=-1")
                .applySetting("hibernate.hbm2ddl.auto", "create-drop")
                .applySetting("hibernate.default_batch_fetch_size", 100)
                .addService(BatchLoaderFactory.class, loaders)
                .build();
        return new MetadataSources(registry)
                .addAnnotatedClass(Owner.class)
                .addAnnotatedClass(Pet.class)
                .buildMetadata()
                .buildSessionFactory();
    }
}
