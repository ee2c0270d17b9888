package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

final class PostgresOnDemandTest extends OnDemandContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
