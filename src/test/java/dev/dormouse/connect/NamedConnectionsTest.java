package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dormouse.host.Host;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedConnectionsTest {

    private static final String PROD = """
            # mine
            [connections.prod]
            url = "postgresql://app@db.example/shop"
            user = "boss"
            password_command = "echo hush; echo second"
            description = "the real one"
            colour = "red"
            environment = "production"

            [connections."a b"]
            url = "h2:mem:x"
            """;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(".config/dormouse/config.toml");
    }

    private Host host(String toml, Map<String, String> variables) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), toml);
        return TestHost.in(folder, variables);
    }

    @Test
    void aNameIsAConnectionFirst() throws IOException {
        ConnectionTarget target = new TargetResolver(host(PROD, Map.of())).resolve(ConnectionOptions.of("prod"));

        assertThat(target.display()).isEqualTo("postgresql://boss@db.example/shop");
        assertThat(target.password()).isInstanceOf(PasswordSource.Command.class);
        assertThat(target.named().orElseThrow().isProduction()).isTrue();
        assertThat(target.named().orElseThrow().colour()).contains("red");
        assertThat(target.named().orElseThrow().description()).contains("the real one");
    }

    @Test
    void namesAreListedForCompletion() throws IOException {
        assertThat(NamedConnections.read(host(PROD, Map.of())).names()).containsExactly("a b", "prod");
        assertThat(new TargetResolver(host(PROD, Map.of()))
                        .resolve(ConnectionOptions.of("a b"))
                        .dialect())
                .isEqualTo("h2");
    }

    @Test
    void aNameNearAConnectionIsSaid() throws IOException {
        ConnectionTarget target = new TargetResolver(host(PROD, Map.of())).resolve(ConnectionOptions.of("prdo"));

        assertThat(target.database()).isEqualTo("prdo");
        assertThat(target.hint()).contains("did you mean the connection \"prod\" of " + file() + "?");
    }

    @Test
    void aFullUrlDoesNotReadTheFile() throws IOException {
        Host host = host("this is [not toml", Map.of());

        assertThat(new TargetResolver(host)
                        .resolve(ConnectionOptions.of("postgresql://h/d"))
                        .database())
                .isEqualTo("d");
        assertThat(catchThrowableOfType(
                        ShellException.class, () -> new TargetResolver(host).resolve(ConnectionOptions.of("d"))))
                .hasMessageStartingWith(file() + ", line 1, column ");
    }

    @Test
    void theVariableOfAConnectionHoldsItsPassword() throws IOException {
        String toml = "[connections.x]\nurl = \"postgresql://h/d\"\npassword_env = \"X_PW\"\n";

        ConnectionTarget set =
                new TargetResolver(host(toml, Map.of("X_PW", "hush"))).resolve(ConnectionOptions.of("x"));
        ConnectionTarget unset = new TargetResolver(host(toml, Map.of())).resolve(ConnectionOptions.of("x"));

        assertThat(set.password()).isEqualTo(new PasswordSource.Known("the variable X_PW", Secret.of("hush")));
        assertThat(unset.password()).isEqualTo(new PasswordSource.None());
        assertThat(unset.warnings()).containsExactly("the variable X_PW of the connection \"x\" is not set");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [connections.x]~user = 'u'                          | 1 | 1 | the connection has no url
            [connections.x]~url = 'h2:mem:x'~pasword_env = 'u'  | 3 | 1 | unknown key "pasword_env"
            [connections.x]~url = 5                             | 2 | 1 | "url" must be text
            [connections.x]~url = 'h2:mem:x'~  password = 'u'   | 3 | 3 | a password does not belong into this file
            [connections]~x = 'h2:mem:x'                        | 2 | 1 | "x" must be a table
            connections = 1                                     | 1 | 1 | "connections" must be a table
            """)
    void saysWhatIsWrongWhere(String toml, int line, int column, String problem) throws IOException {
        Host host = host(toml.replace("~", "\n"), Map.of());

        ShellException thrown = catchThrowableOfType(
                ShellException.class, () -> new TargetResolver(host).resolve(ConnectionOptions.of("x")));

        assertThat(thrown).hasMessage(file() + ", line " + line + ", column " + column + ": " + problem);
        assertThat(thrown.failure().spot().orElseThrow().line()).isEqualTo(line);
        assertThat(thrown.failure().hint()).isPresent();
    }

    @Test
    void theCommandsFirstLineIsThePassword() throws IOException {
        PasswordCommand command = new PasswordCommand(host("", Map.of()));

        assertThat(command.run(new PasswordSource.Command("c", "printf 'hu sh\\nsecond\\n'")))
                .isEqualTo(Secret.of("hu sh"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            echo locked >&2; exit 7       | the password_command failed with exit code 7: locked
            echo hush; echo hush >&2; exit 1 | the password_command failed with exit code 1: ***
            true                          | the password_command printed no password
            """)
    void aCommandThatFailsIsSaid(String line, String message) throws IOException {
        PasswordCommand command = new PasswordCommand(host("", Map.of()));

        assertThat(catchThrowableOfType(
                        ShellException.class, () -> command.run(new PasswordSource.Command("password_command", line))))
                .hasMessage(message);
    }
}
