package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class PostgresReloadedClassesTest extends ReloadedClassesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
