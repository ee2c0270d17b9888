package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;

class PostgresReachTest extends ReachContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    String[] trigger() {
        return new String[] {
            "create function retitle() returns trigger language plpgsql as $$ begin"
                    + " update song set title = 'by trigger' where style_id = 1; return new; end $$",
            "create trigger retitle after update on style for each row execute function retitle()"
        };
    }
}
