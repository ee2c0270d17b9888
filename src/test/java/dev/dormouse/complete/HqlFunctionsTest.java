package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

/** The functions that are offered are those that Hibernate knows. */
class HqlFunctionsTest {

    /** Functions that the grammar reads itself, that rows come from, and that go to the database as they are. */
    private static final Set<String> OF_THE_GRAMMAR = Set.of(
            "all",
            "column",
            "cube",
            "element",
            "elements",
            "entry",
            "fk",
            "function",
            "generate_series",
            "id",
            "index",
            "indices",
            "json_table",
            "key",
            "keys",
            "maxelement",
            "maxindex",
            "minelement",
            "minindex",
            "naturalid",
            "ntile",
            "rollup",
            "size",
            "some",
            "treat",
            "type",
            "unnest",
            "value",
            "values",
            "version",
            "xmlattributes",
            "xmltable");

    @Test
    void hibernateKnowsThem() {
        Set<String> known = new HashSet<>(OF_THE_GRAMMAR);
        for (String dialect : List.of("H2Dialect", "PostgreSQLDialect")) {
            known.addAll(registered("org.hibernate.dialect." + dialect));
        }
        assertThat(HqlFunctions.ALL)
                .extracting(HqlFunction::name)
                .isSubsetOf(known)
                .doesNotHaveDuplicates();
    }

    private static Set<String> registered(String dialect) {
        Configuration configuration = new Configuration()
                .setProperty("hibernate.dialect", dialect)
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("hibernate.connection.provider_class", UserSuppliedConnectionProviderImpl.class.getName());
        Set<String> names = new HashSet<>();
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            ((SessionFactoryImplementor) factory)
                    .getQueryEngine()
                    .getSqmFunctionRegistry()
                    .getFunctionsByName()
                    .forEach(entry -> names.add(entry.getKey()));
        }
        return names;
    }

    @Test
    void eachSaysHowItIsCalled() {
        for (HqlFunction function : HqlFunctions.ALL) {
            assertThat(function.summary()).as(function.name()).isNotBlank();
            assertThat(function.isBare() || function.shape().endsWith(")"))
                    .as(function.shape())
                    .isTrue();
        }
    }
}
