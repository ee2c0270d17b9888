package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.entity.OwnModels;
import dev.dormouse.entity.OwnNaming;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.MappingSettings;

/** An application's classes in one session: what they are in this database, and what Hibernate needs to map them. */
final class OwnClasses {

    private final OwnModel model;
    private final Dialect dialect;
    private final DatabaseVersion version;
    private volatile Optional<PhysicalNamingStrategy> naming = Optional.empty();

    OwnClasses(OwnModel model, Dialect dialect, DatabaseVersion version) {
        this.model = model;
        this.dialect = dialect;
        this.version = version;
    }

    OwnModel model() {
        return model;
    }

    /**
     * The entities of a database, the application's own among them.
     *
     * @param reflect makes entities from those tables that are left
     */
    Models models(Catalog catalog, Function<Catalog, Models> reflect) {
        try (OwnMapping mapping = mapping(catalog)) {
            return OwnModels.of(catalog, model, mapping.metadata(), mapping.tables(), reflect);
        }
    }

    /**
     * Hibernate's view of the classes. Where no persistence unit names a naming strategy, Hibernate's standard one and Spring's,
     * {@code orderLine} as {@code order_line}, are tried on the catalogue: the one that finds more is taken.
     */
    OwnMapping mapping(Catalog catalog) {
        String named = model.settings().get(MappingSettings.PHYSICAL_NAMING_STRATEGY);
        if (named != null) {
            naming = Optional.of(strategy(named));
            return build(catalog, naming.get());
        }
        PhysicalNamingStrategy standard = new PhysicalNamingStrategyStandardImpl();
        naming = Optional.of(standard);
        OwnMapping plain = build(catalog, standard);
        if (plain.missing() == 0) {
            return plain;
        }
        PhysicalNamingStrategy underscores = new PhysicalNamingStrategySnakeCaseImpl();
        OwnMapping snake = build(catalog, underscores);
        if (snake.missing() >= plain.missing()) {
            snake.close();
            return plain;
        }
        naming = Optional.of(underscores);
        plain.close();
        return snake;
    }

    private PhysicalNamingStrategy strategy(String name) {
        try {
            return (PhysicalNamingStrategy)
                    model.load(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ShellException(
                    Failure.usage("the naming strategy " + name + " cannot be used: " + e.getMessage()), e);
        }
    }

    private OwnMapping build(Catalog catalog, PhysicalNamingStrategy strategy) {
        Map<String, Object> settings = new HashMap<>(Orm.settings(dialect, version));
        settings.putAll(mappingSettings(strategy));
        return OwnMapping.of(model, catalog, dialect, settings);
    }

    private Map<String, Object> mappingSettings(PhysicalNamingStrategy strategy) {
        Map<String, Object> settings = new HashMap<>(model.settings());
        settings.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, new OwnNaming(strategy));
        settings.put(MappingSettings.XML_MAPPING_ENABLED, !model.mappingFiles().isEmpty());
        return settings;
    }

    /** What the classes need of Hibernate's settings, beside those that are made from tables. */
    Map<String, Object> settings() {
        return mappingSettings(naming.orElseThrow());
    }

    /** Adds the classes to what is to be mapped. */
    void addTo(MetadataSources sources) {
        OwnMapping.add(model, sources);
    }
}
