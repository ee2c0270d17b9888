package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

class H2UnitOfWorkTest extends UnitOfWorkContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
