package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class PostgresLombokModelTest extends LombokModelContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
