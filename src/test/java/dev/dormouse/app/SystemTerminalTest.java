package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SystemTerminalTest {

    @TestFactory
    Stream<DynamicTest> knowsWhatJLineKnows() {
        return SystemTerminal.KNOWN_TYPES.stream()
                .sorted()
                .map(type -> DynamicTest.dynamicTest(type, () -> check(type, type)));
    }

    @Test
    void tmuxIsAScreen() {
        check("tmux-256color", "screen-256color");
        check("tmux", "screen-256color");
    }

    private static void check(String type, String described) {
        Set<Capability> bools = new HashSet<>();
        Map<Capability, Integer> ints = new HashMap<>();
        Map<Capability, String> strings = new HashMap<>();
        InfoCmp.parseInfoCmp(InfoCmp.getDefaultInfoCmp(described), bools, ints, strings);
        Set<Capability> ourBools = new HashSet<>();
        Map<Capability, Integer> ourInts = new HashMap<>();
        Map<Capability, String> ourStrings = new HashMap<>();
        SystemTerminal.describe(type, ourBools, ourInts, ourStrings);
        assertThat(ourBools).isEqualTo(bools);
        assertThat(ourInts).isEqualTo(ints);
        assertThat(ourStrings).isEqualTo(strings).hasSizeGreaterThan(type.equals("dumb") ? 3 : 50);
    }
}
