package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

final class H2SchemaChangeTest extends SchemaChangeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
