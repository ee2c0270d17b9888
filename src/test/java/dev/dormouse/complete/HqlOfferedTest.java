package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is offered in HQL is HQL, however odd the names are: Hibernate understands a query with each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HqlOfferedTest {

    private Session session;
    private Snapshot snapshot;

    @BeforeAll
    void open() throws IOException {
        session = Session.open(TestDatabase.POSTGRESQL.openWith(
                Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8)));
        snapshot = session.awaitSnapshot();
    }

    @AfterAll
    void close() {
        session.close();
    }

    private List<Suggestion> offered(String hql, Suggestion.Kind kind) {
        String text = "hql " + hql;
        List<Suggestion> found = new Completions()
                .complete(text, text.length(), snapshot, Scope.EMPTY).suggestions().stream()
                        .filter(s -> s.kind() == kind)
                        .toList();
        assertThat(found).as(hql).isNotEmpty();
        return found;
    }

    private void assertUnderstood(String hql) {
        assertThatCode(() -> session.entities().session().createSelectionQuery(hql, Object.class))
                .as(hql)
                .doesNotThrowAnyException();
    }

    @Test
    void entities() {
        for (Suggestion entity : offered("from ", Suggestion.Kind.ENTITY)) {
            assertUnderstood("from " + entity.text());
        }
    }

    @Test
    void attributes() {
        for (EntityModel entity : snapshot.models().entities()) {
            String from = " from " + entity.name();
            offered("from " + entity.name() + " e where e.", Suggestion.Kind.ATTRIBUTE)
                    .forEach(a -> assertUnderstood("select e." + a.text() + from + " e"));
            offered("from " + entity.name() + " where ", Suggestion.Kind.ATTRIBUTE)
                    .forEach(a -> assertUnderstood("select " + a.text() + from));
        }
    }

    @Test
    void joins() {
        for (EntityModel entity : snapshot.models().entities()) {
            boolean relations = entity.attributes().stream().anyMatch(a -> a.isRelation());
            if (relations) {
                offered("from " + entity.name() + " e join ", Suggestion.Kind.JOIN)
                        .forEach(j -> assertUnderstood("from " + entity.name() + " e join " + j.text() + " x"));
            }
        }
    }
}
