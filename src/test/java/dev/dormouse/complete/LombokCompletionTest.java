package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.GarageModel;
import dev.dormouse.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Completion knows what Lombok has made, and what records hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LombokCompletionTest {

    private ModelCompletion completion;

    @BeforeAll
    void open() {
        completion = new ModelCompletion(GarageModel.model(), GarageModel.open(TestDatabase.H2));
    }

    @AfterAll
    void close() {
        completion.close();
    }

    private List<String> texts(String line) {
        return completion.texts(line);
    }

    @Test
    void attributesInConditions() {
        assertThat(texts("Owner.where { ho^ }")).contains("home");
        assertThat(texts("Owner.where { home.to^ }")).contains("town");
        assertThat(texts("Truck.where { licence.pl^ }")).contains("plate");
        assertThat(texts("from Vehicle v where v.licence.^")).containsExactlyInAnyOrder("country", "plate");
        assertThat(texts("from Visit v where v.wo^")).contains("work");
        assertThat(texts("visit.vehicle.wh^")).contains("wheels");
    }

    @Test
    void whatLombokHasMade() {
        assertThat(texts("Owner.bu^")).contains("builder()");
        assertThat(texts("Owner.builder().na^")).contains("name(");
        assertThat(texts("Owner.builder().name('x').ho^")).contains("home(");
        assertThat(texts("Owner.get(1).act^")).contains("active");
        assertThat(texts("Owner.get(1).home.la^")).contains("label()");
        assertThat(texts("Owner.builder().name('x').build().act^")).contains("active");
        assertThat(texts("Truck.builder().wh^")).contains("wheels(");
        assertThat(texts("Visit.o^")).contains("of(");
    }
}
