package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

class PostgresRereadingTest extends RereadingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
