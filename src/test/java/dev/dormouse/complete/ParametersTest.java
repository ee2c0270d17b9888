package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    /** What the shell has for Groovy is no value that a statement could take. */
    @Test
    void onlyValuesAreParameters() {
        Scope scope = new Scope(
                Map.of("limit", Integer.class, "connection", Connection.class, "session", org.hibernate.Session.class),
                Map.of(),
                List.of(),
                CommandCompletion.NONE);
        String text = "select * from track where milliseconds > :";
        Completion completion = new Completions().complete(text, text.length(), Chinook.snapshot(), scope);
        assertThat(completion.suggestions()).extracting(Suggestion::text).containsExactly("limit");
    }
}
