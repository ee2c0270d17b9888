package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class SqliteTypesTest extends TypesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
