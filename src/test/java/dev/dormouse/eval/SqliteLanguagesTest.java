package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class SqliteLanguagesTest extends LanguagesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
