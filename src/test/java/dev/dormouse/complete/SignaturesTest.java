package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.Catalog;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "mariadb"})
    void mostFunctionsHaveOne(String dialect) {
        Map<String, Signatures.Signature> signatures = Signatures.of(dialect);
        Set<String> functions = Dialects.find(dialect).orElseThrow().functions();
        long known = functions.stream().filter(signatures::containsKey).count();
        assertThat((double) known / functions.size()).isGreaterThan(0.6);
    }

    /** What all databases have is said once. */
    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "sqlite", "mariadb"})
    void noFileRepeatsTheCommonOnes(String dialect) {
        Map<String, Signatures.Signature> common = Signatures.read("sql");
        assertThat(common).hasSizeGreaterThan(60);
        assertThat(Signatures.read(dialect)).isNotEmpty().allSatisfy((name, own) -> {
            String shape = common.containsKey(name) ? common.get(name).shape() : "";
            assertThat(own.shape()).isNotEqualTo(shape);
        });
    }

    @Test
    void itStandsBesideTheFunction() {
        Snapshot snapshot = Chinook.snapshot(new Catalog("x", List.of(), List.of()), "sqlite");
        Completion completion = new Completions().complete("select strf", 11, snapshot, Scope.EMPTY);
        assertThat(completion.suggestions())
                .extracting(Suggestion::text, Suggestion::description)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("strftime(", "strftime(format, time, modifier, …) → text"));
    }
}
