package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class H2LanguagesTest extends LanguagesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
