package dev.dormouse.session;

import com.querydsl.jpa.HQLTemplates;
import com.querydsl.jpa.JPQLTemplates;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.ParameterTypes;
import dev.dormouse.entity.ProxyProvider;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.FetchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.PersistenceSettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.internal.SessionFactoryRegistry;

/** Hibernate over one snapshot's entities: classes, Querydsl types and the session factory. */
public final class Orm implements AutoCloseable {

    /** How many lazy relations or collections one query brings, so that looking at rows never costs a query each. */
    private static final int FETCH_BATCH = 100;

    private final EntityTypes types;
    private final int version;
    private final SessionFactory factory;

    private Orm(EntityTypes types, int version, SessionFactory factory) {
        this.types = types;
        this.version = version;
        this.factory = factory;
    }

    /** The classes of a snapshot's entities; they are written when they are asked for. */
    public static EntityTypes types(Snapshot snapshot) {
        return types(snapshot, Orm.class.getClassLoader());
    }

    /** @param parent finds the application's classes, where it has brought some */
    static EntityTypes types(Snapshot snapshot, ClassLoader parent) {
        String defaultSchema =
                snapshot.catalog().searchPath().stream().findFirst().orElse("");
        return new EntityTypes(snapshot.models(), snapshot.dialect(), defaultSchema, parent);
    }

    /**
     * Maps the entities that are wanted at this moment; takes some hundred milliseconds and never asks the database.
     *
     * @param database gives further connections to the sessions that the user opens beside the shell's own
     */
    public static Orm build(EntityTypes types, Snapshot snapshot, DatabaseVersion version, OpenDatabase database) {
        Map<String, Object> settings = settings(snapshot.dialect(), version);
        settings.put(JdbcSettings.CONNECTION_PROVIDER, new OtherConnections(database));
        return build(types, snapshot, settings, Optional.empty());
    }

    /** Builds everything, with the application's classes. */
    static Orm build(
            EntityTypes types, Snapshot snapshot, DatabaseVersion version, OpenDatabase database, OwnClasses own) {
        Map<String, Object> settings = settings(snapshot.dialect(), version);
        settings.put(JdbcSettings.CONNECTION_PROVIDER, new OtherConnections(database));
        settings.putAll(own.settings());
        try {
            return build(types, snapshot, settings, Optional.of(own));
        } catch (HibernateException | LinkageError e) {
            throw OwnMapping.unmappable(e);
        }
    }

    private static Orm build(
            EntityTypes types, Snapshot snapshot, Map<String, Object> settings, Optional<OwnClasses> own) {
        // Before the entities are listed: what is wanted meanwhile makes this one out of date.
        int wanted = types.version();
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(types.classLoader())
                .build();
        var registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .addService(BytecodeProvider.class, new ProxyProvider())
                .addInitiator(new LazyLoaders.Initiator())
                .build();
        MetadataSources sources = new MetadataSources(registry);
        own.ifPresent(classes -> classes.addTo(sources));
        List<EntityModel> entities =
                types.listWanted().stream().filter(e -> !e.isOwn()).toList();
        entities.forEach(entity -> sources.addAnnotatedClass(types.mappedClass(entity)));
        MetadataBuilder builder = sources.getMetadataBuilder();
        if (types.isOnDemand()) {
            MappingBorder.draw(entities, ((MetadataBuilderImplementor) builder).getBootstrapContext());
        }
        builder.applyTypes(ParameterTypes.of(snapshot.dialect().name()));
        SessionFactory factory = builder.build().buildSessionFactory();
        return new Orm(types, wanted, factory);
    }

    /** Whether all entities that are wanted are mapped. */
    boolean isComplete() {
        return version == types.version();
    }

    static Map<String, Object> settings(Dialect dialect, DatabaseVersion version) {
        Map<String, Object> settings = new HashMap<>();
        if (dialect.hibernateDialect().isEmpty()) {
            settings.put(JdbcSettings.DIALECT_RESOLVERS, OrmDialectResolver.class.getName());
        } else {
            settings.put(JdbcSettings.DIALECT, dialect.hibernateDialect());
        }
        settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, version.product());
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, version.major());
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, version.minor());
        settings.put(SchemaToolingSettings.HBM2DDL_AUTO, "none");
        settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_LOAD_SCRIPT_SOURCE, "");
        settings.put(FetchSettings.DEFAULT_BATCH_FETCH_SIZE, FETCH_BATCH);
        settings.put(BatchSettings.STATEMENT_BATCH_SIZE, 1000);
        settings.put(BatchSettings.ORDER_INSERTS, true);
        settings.put(QuerySettings.QUERY_STARTUP_CHECKING, false);
        settings.put(QuerySettings.JSON_FUNCTIONS_ENABLED, true);
        settings.put(QuerySettings.XML_FUNCTIONS_ENABLED, true);
        settings.put(PersistenceSettings.SCANNER_DISCOVERY, "none");
        settings.put(MappingSettings.XML_MAPPING_ENABLED, false);
        settings.put(MappingSettings.JSON_FORMAT_MAPPER, new GroovyJsonMapper());
        // What a driver makes of Java's times itself loses nothing: no fractions of a second, no infinity.
        boolean direct = dialect.name().equals("postgresql") || dialect.name().equals("h2");
        settings.put(MappingSettings.JAVA_TIME_USE_DIRECT_JDBC, direct);
        settings.put("jakarta.persistence.validation.mode", "none");
        settings.put("hibernate.cache.use_second_level_cache", false);
        return settings;
    }

    /** Runs a query whose answer nobody wants, so that all that it needs is loaded. */
    public void rehearse(Connection connection, String hql) {
        try (org.hibernate.Session session =
                factory.withOptions().connection(connection).openSession()) {
            session.createSelectionQuery(hql, Object.class).setMaxResults(3).getResultList();
        }
    }

    public EntityTypes types() {
        return types;
    }

    public SessionFactory factory() {
        return factory;
    }

    /** How Querydsl writes HQL for Hibernate. */
    public JPQLTemplates templates() {
        return HQLTemplates.DEFAULT;
    }

    /** The model of an entity object, initialised or not. */
    public EntityModel modelOf(Object entity) {
        return types.model(Hibernate.getClassLazy(entity));
    }

    /**
     * Another one takes its place. It is not closed, since the user may have opened sessions of it; but Hibernate's list of
     * factories would hold it for ever.
     */
    void retire() {
        SessionFactoryImplementor internals = (SessionFactoryImplementor) factory;
        SessionFactoryRegistry.INSTANCE.removeSessionFactory(internals.getUuid(), internals.getName(), null, null);
    }

    @Override
    public void close() {
        factory.close();
    }
}
