package dev.dormouse.session;

import dev.dormouse.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;

class H2ReachTest extends ReachContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @Override
    String[] trigger() {
        return new String[] {
            "create trigger retitle after update on style for each row call \"" + Retitle.class.getName() + "\""
        };
    }

    /** What H2 calls. */
    public static final class Retitle implements Trigger {

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("update song set title = 'by trigger' where style_id = 1");
            }
        }
    }
}
