package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

class PostgresSharedObjectsTest extends SharedObjectsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
