package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;
import java.util.Locale;

/** All three languages on a database that the shell knows by its driver alone. */
class HsqldbLanguagesTest extends LanguagesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.HSQLDB;
    }

    @Override
    String row() {
        return " from (values 0)";
    }

    @Override
    String stored(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
