package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

final class PostgresSchemaChangeTest extends SchemaChangeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
