package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class MariaDbLanguagesTest extends LanguagesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.MARIADB;
    }
}
