package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

class H2SharedObjectsTest extends SharedObjectsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
