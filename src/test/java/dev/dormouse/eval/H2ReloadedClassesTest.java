package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class H2ReloadedClassesTest extends ReloadedClassesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
