package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;

final class PostgresSchemaChangeTest extends SchemaChangeContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Test
    void whoeverLeavesLeavesNoReadingBehind() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            try (Session session = Session.open(database().openEmpty())) {
                session.startReading();
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("dormouse-catalogue")) {
                    thread.join(500);
                    assertThat(thread.isAlive()).isFalse();
                }
            }
        }
    }
}
