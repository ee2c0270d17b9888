package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class H2OwnModelTest extends OwnModelContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
