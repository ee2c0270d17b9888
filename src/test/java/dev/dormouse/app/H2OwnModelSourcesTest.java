package dev.dormouse.app;

import dev.dormouse.testing.TestDatabase;

class H2OwnModelSourcesTest extends OwnModelSourcesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
