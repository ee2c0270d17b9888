package dev.dormouse.app;

import dev.dormouse.testing.TestDatabase;

class H2OwnModelProgramTest extends OwnModelProgramContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
