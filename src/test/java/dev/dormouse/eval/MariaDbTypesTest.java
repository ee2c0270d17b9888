package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class MariaDbTypesTest extends TypesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.MARIADB;
    }
}
