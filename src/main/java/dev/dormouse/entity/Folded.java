package dev.dormouse.entity;

import dev.dormouse.entity.Models.Reason;
import dev.dormouse.entity.Models.Unmapped;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Relations that are no part of a model, though they have a key: parts of others, and what tools keep for themselves (rule 14). */
final class Folded {

    private static final Map<String, String> TOOLS = Map.ofEntries(
            Map.entry("flyway_schema_history", "Flyway"),
            Map.entry("databasechangelog", "Liquibase"),
            Map.entry("databasechangeloglock", "Liquibase"),
            Map.entry("alembic_version", "Alembic"),
            Map.entry("schema_migrations", "a tool for migrations"),
            Map.entry("ar_internal_metadata", "Rails"),
            Map.entry("django_migrations", "Django"),
            Map.entry("hibernate_sequence", "Hibernate"),
            Map.entry("hibernate_sequences", "Hibernate"),
            Map.entry("knex_migrations", "Knex"),
            Map.entry("knex_migrations_lock", "Knex"),
            Map.entry("__efmigrationshistory", "Entity Framework"),
            Map.entry("_prisma_migrations", "Prisma"),
            Map.entry("sequelizemeta", "Sequelize"),
            Map.entry("doctrine_migration_versions", "Doctrine"),
            Map.entry("goose_db_version", "goose"),
            Map.entry("phinxlog", "Phinx"),
            Map.entry("_sqlx_migrations", "sqlx"),
            Map.entry("__diesel_schema_migrations", "Diesel"));

    private Folded() {}

    /** Why the relation is folded away, if it is. */
    static Optional<Unmapped> reason(Table table) {
        if (table.parent().isPresent()) {
            String why = "a part of " + table.parent().get();
            return Optional.of(new Unmapped(table.name(), Reason.PARTITION, why));
        }
        if (table.kind() == TableKind.EXTENSION) {
            return Optional.of(new Unmapped(table.name(), Reason.TOOL, "it belongs to an extension of the database"));
        }
        String tool = TOOLS.get(table.name().name().toLowerCase(Locale.ROOT));
        return tool == null || !table.foreignKeys().isEmpty()
                ? Optional.empty()
                : Optional.of(new Unmapped(table.name(), Reason.TOOL, "it is kept by " + tool + ", for its own use"));
    }
}
