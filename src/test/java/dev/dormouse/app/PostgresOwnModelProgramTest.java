package dev.dormouse.app;

import dev.dormouse.testing.TestDatabase;

class PostgresOwnModelProgramTest extends OwnModelProgramContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
