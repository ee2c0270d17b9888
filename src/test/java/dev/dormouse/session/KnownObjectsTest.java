package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObject.Kind;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class KnownObjectsTest {

    private static List<String> names(DatabaseObjects objects, Kind kind) {
        return objects.list(kind).stream().map(DatabaseObject::name).toList();
    }

    @Test
    void nobodyWishedForThemSoNothingIsRead() {
        try (TestShell shell = TestShell.on(TestDatabase.H2.openWith("create sequence one"))) {
            shell.session().awaitSnapshot();
            assertThat(shell.session().observed().objects().isEmpty()).isTrue();
        }
    }

    @Test
    void theyAreReadAgainAfterEachChange() {
        try (TestShell shell = TestShell.on(TestDatabase.H2.openWith("create sequence one"))) {
            Session session = shell.session();
            session.observed().readObjects();
            assertThat(names(session.observed().objects(), Kind.SEQUENCE)).containsExactly("one");
            shell.run("create sequence two");
            session.awaitSnapshot();
            await(() -> names(session.observed().objects(), Kind.SEQUENCE).contains("two"));
        }
    }

    @Test
    void postgresTellsItsFunctionsWithTheirArguments() {
        try (TestShell shell = TestShell.on(TestDatabase.POSTGRESQL.openWith(
                "create function twice(n integer) returns integer language sql as 'select n * 2'"))) {
            Session session = shell.session();
            session.observed().readObjects();
            assertThat(session.observed().objects().list(Kind.FUNCTION))
                    .extracting(DatabaseObject::name, DatabaseObject::detail)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("twice", "(n integer) → integer"));
            assertThat(session.observed().objects().builtIn("LPAD"))
                    .extracting(DatabaseObject::detail)
                    .contains("(text, integer, text) → text");
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
