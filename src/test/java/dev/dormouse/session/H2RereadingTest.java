package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

class H2RereadingTest extends RereadingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
