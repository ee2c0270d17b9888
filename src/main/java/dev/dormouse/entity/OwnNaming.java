package dev.dormouse.entity;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** The application's naming strategy for its own classes; names of the classes beside them stay exact. */
public final class OwnNaming implements PhysicalNamingStrategy {

    /** No database name begins so: a character for private use. */
    private static final char EXACT = '\uE000';

    private final PhysicalNamingStrategy application;

    public OwnNaming(PhysicalNamingStrategy application) {
        this.application = application;
    }

    static String exact(String name) {
        return EXACT + name;
    }

    private interface Rule {
        Identifier apply(Identifier name, JdbcEnvironment environment);
    }

    private static Identifier apply(Identifier name, JdbcEnvironment environment, Rule rule) {
        return name != null && name.getText().charAt(0) == EXACT
                ? Identifier.toIdentifier(name.getText().substring(1), name.isQuoted())
                : rule.apply(name, environment);
    }

    @Override
    public Identifier toPhysicalCatalogName(Identifier name, JdbcEnvironment environment) {
        return apply(name, environment, application::toPhysicalCatalogName);
    }

    @Override
    public Identifier toPhysicalSchemaName(Identifier name, JdbcEnvironment environment) {
        return apply(name, environment, application::toPhysicalSchemaName);
    }

    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
        return apply(name, environment, application::toPhysicalTableName);
    }

    @Override
    public Identifier toPhysicalSequenceName(Identifier name, JdbcEnvironment environment) {
        return apply(name, environment, application::toPhysicalSequenceName);
    }

    @Override
    public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
        return apply(name, environment, application::toPhysicalColumnName);
    }
}
