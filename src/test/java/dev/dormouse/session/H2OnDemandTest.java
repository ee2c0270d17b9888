package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

final class H2OnDemandTest extends OnDemandContract {
    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
