package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.sql.Sql;
import org.junit.jupiter.api.Test;

class ClassMembersTest {

    @Test
    void aPlainTextComesBeforeGroovysOwn() {
        for (String name : new String[] {"rows", "firstRow", "executeInsert", "query"}) {
            assertThat(ClassMembers.methods(Sql.class, false).stream()
                            .filter(m -> m.getName().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .getParameterTypes()[0])
                    .as(name)
                    .isEqualTo(String.class);
        }
    }
}
