package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.entity.OwnTables;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Catalog;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** How Hibernate understands an application's classes: the tables and columns that they need. Holds a registry until it is closed. */
public final class OwnMapping implements AutoCloseable {

    private final StandardServiceRegistry registry;
    private final org.hibernate.boot.Metadata metadata;
    private final OwnTables tables;

    private OwnMapping(StandardServiceRegistry registry, org.hibernate.boot.Metadata metadata, OwnTables tables) {
        this.registry = registry;
        this.metadata = metadata;
        this.tables = tables;
    }

    /** Hibernate's view of the application's classes; the database is not asked. */
    static OwnMapping of(OwnModel own, Catalog catalog, Dialect dialect, Map<String, Object> settings) {
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(own.loader())
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .build();
        boolean done = false;
        try {
            MetadataSources sources = new MetadataSources(registry);
            add(own, sources);
            org.hibernate.boot.Metadata metadata = sources.buildMetadata();
            done = true;
            return new OwnMapping(registry, metadata, new OwnTables(catalog, dialect, metadata));
        } catch (HibernateException | LinkageError e) {
            throw unmappable(e);
        } finally {
            if (!done) {
                StandardServiceRegistryBuilder.destroy(registry);
            }
        }
    }

    /** Adds the application's classes to what is to be mapped. */
    static void add(OwnModel own, MetadataSources sources) {
        for (String name : own.managedClasses()) {
            if (name.endsWith(".package-info")) {
                sources.addPackage(name.substring(0, name.length() - ".package-info".length()));
            } else {
                sources.addAnnotatedClass(own.load(name));
            }
        }
        own.mappingFiles().forEach(sources::addResource);
    }

    static ShellException unmappable(Throwable problem) {
        Throwable at = problem;
        while (at.getCause() != null && at.getCause() != at && at.getCause().getMessage() != null) {
            at = at.getCause();
        }
        String message = String.valueOf(at.getMessage()).lines().findFirst().orElse("");
        return new ShellException(
                Failure.usage("the application's model cannot be mapped: "
                                + (at instanceof NoClassDefFoundError
                                        ? "the class " + message.replace('/', '.') + " is missing"
                                        : message))
                        .withHint(
                                at instanceof NoClassDefFoundError || at instanceof ClassNotFoundException
                                        ? "--classpath must name all that the model needs"
                                        : ""),
                problem);
    }

    /** How many tables and columns the database lacks. */
    int missing() {
        int missing = 0;
        for (Table table : metadata.collectTableMappings()) {
            if (!table.isPhysicalTable()) {
                continue;
            }
            var known = tables.find(table);
            missing += known.isEmpty() ? 1 : 0;
            for (Column column : table.getColumns()) {
                boolean there = known.isPresent()
                        && tables.findColumn(known.get(), column).isPresent();
                missing += there ? 0 : 1;
            }
        }
        return missing;
    }

    public org.hibernate.boot.Metadata metadata() {
        return metadata;
    }

    public OwnTables tables() {
        return tables;
    }

    public List<Table> listTables() {
        return metadata.collectTableMappings().stream()
                .filter(Table::isPhysicalTable)
                .toList();
    }

    public int countEntities() {
        return metadata.getEntityBindings().size();
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
