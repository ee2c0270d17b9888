package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class SetCommandTest {

    @Test
    void aNameThatIsNoSettingBecomesAVariable() {
        try (CommandShell shell = CommandShell.on(TestDatabase.H2.openWith("create table t (id integer)"))) {
            assertThat(shell.run("\\set word hello")).isEqualTo("the variable word is hello\n");
            assertThat(shell.run("select :word as w;")).contains("hello");
            assertThat(shell.run("\\set limt 3")).contains("did you mean \"limit\"?");
            assertThat(shell.run("\\set nothing")).startsWith("error: there is no setting \"nothing\"");
            assertThat(shell.run("\\set limit 3")).isEqualTo("limit is 3\n");
        }
    }
}
