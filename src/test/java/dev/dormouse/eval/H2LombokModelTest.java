package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;

class H2LombokModelTest extends LombokModelContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
