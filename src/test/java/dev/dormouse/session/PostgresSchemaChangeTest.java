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

    @Test
    void manyChangesInARowAreFewReadings() {
        shell.run("Person.count()");
        for (int i = 0; i < 200; i++) {
            shell.run("alter table word add column c" + i + " integer;");
        }
        long readings = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("dormouse-catalogue"))
                .count();
        assertThat(readings).isLessThan(5);
        assertThat(shell.run("Word.where { c199 == null }.count()")).isEqualTo("1");
    }
}
