package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class PostgresOwnModelTest extends OwnModelContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
