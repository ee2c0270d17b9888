package dev.dormouse.app;

import dev.dormouse.testing.TestDatabase;

class PostgresOwnModelSourcesTest extends OwnModelSourcesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
