package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class PostgresLanguagesTest extends LanguagesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
