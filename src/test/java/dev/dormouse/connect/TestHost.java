package dev.dormouse.connect;

import dev.dormouse.host.Host;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A host whose home and working directory is one folder, and whose user is {@code me}. */
final class TestHost {

    private TestHost() {}

    static Host in(Path folder, Map<String, String> variables) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("USER", "me");
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.putAll(variables);
        return dev.dormouse.testing.TestHost.in(folder, environment);
    }

    /** Variables written as {@code A=1 B=2}; {@code -} for none. */
    static Map<String, String> variables(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (!text.equals("-")) {
            for (String pair : text.split(" ")) {
                int equals = pair.indexOf('=');
                variables.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return variables;
    }
}
