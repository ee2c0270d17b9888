package dev.dormouse.app;

import dev.dormouse.testing.MariaDbServer;
import dev.dormouse.testing.TerminalDriver;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code delimiter}, as users of MySQL's client type it. */
class DelimiterAtThePromptTest {

    @TempDir
    Path home;

    @Test
    void aProcedureIsMadeLineByLine() {
        String url = MariaDbServer.createDatabase("delimited");
        try (TerminalDriver user = AtPrompt.startFarAway(home, url)) {
            user.expectLast("delimited> ");
            user.enter("delimiter //").expectLast("delimited> ");
            user.enter("create procedure answer()").expectLast("missing // … ");
            user.enter("begin").expectLast("missing // … ");
            user.enter("select 40 + 2 as answer;").expectLast("missing // … ");
            user.enter("end //").expectLast("delimited> ");
            user.enter("delimiter ;").expectLast("delimited> ");
            user.enter("call answer();").expect("    42").expectLast("delimited> ");
        }
    }

    @Test
    void elsewhereItIsSaidThatItIsNotNeeded() {
        try (TerminalDriver user = AtPrompt.startFarAway(home)) {
            user.expectLast("dormouse> ");
            user.enter("delimiter //")
                    .expect("hint:  delimiter is for MySQL and MariaDB")
                    .expectLast("dormouse> ");
            user.enter("delimiter $$").expect("$$\"").expectLast("dormouse> ");
        }
    }
}
