package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements of HQL with every construct of the language: what stands at a place in them is what is offered there. */
class HqlCorpusTest {

    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Completions COMPLETIONS = new Completions();
    private static Session session;

    /** Words that are offered wherever they can stand, even before anything of them is typed. */
    private static final Set<String> STRUCTURE = Set.of(
            "from",
            "where",
            "join",
            "left",
            "inner",
            "right",
            "cross",
            "group",
            "order",
            "by",
            "having",
            "select",
            "limit",
            "fetch",
            "union",
            "intersect",
            "except",
            "then",
            "over",
            "filter",
            "partition",
            "set",
            "values",
            "into",
            "conflict");

    /** The statements without the word that says their language. */
    static Stream<String> statements() {
        return CaretTest.read("complete/corpus-hql.txt")
                .lines()
                .filter(line -> line.startsWith("from ") || line.startsWith("hql ") && !line.startsWith("hql \""))
                .map(line -> line.startsWith("hql ") ? line.substring(4) : line);
    }

    @BeforeAll
    static void open() {
        session = Session.open(TestDatabase.H2.openChinook(ChinookEdition.SNAKE_CASE));
        session.awaitSnapshot();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** With all its names and types; it is not run. */
    @ParameterizedTest
    @MethodSource("statements")
    void hibernateUnderstandsIt(String statement) {
        org.hibernate.Session hibernate = session.entities().session();
        boolean changes =
                Set.of("insert", "update", "delete").contains(statement.split(" ")[0]);
        assertThatCode(() -> {
                    if (changes) {
                        hibernate.createMutationQuery(statement);
                    } else {
                        hibernate.createSelectionQuery(statement, Object.class);
                    }
                })
                .doesNotThrowAnyException();
    }

    /** Also before the first letter, with the rest of the statement behind the cursor. */
    @ParameterizedTest
    @MethodSource("statements")
    void whatIsBehindADotIsOffered(String statement) {
        List<Token> tokens = code(statement);
        for (int i = 1; i < tokens.size(); i++) {
            boolean constant = statement.contains("java.lang.");
            if (tokens.get(i - 1).is(".") && tokens.get(i).kind() == Token.Kind.WORD && !constant) {
                String name = tokens.get(i).text();
                for (int typed = 0; typed <= 1; typed++) {
                    assertThat(offered(statement, tokens.get(i), typed))
                            .as(statement + " at " + tokens.get(i).start())
                            .contains(name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void whatStructuresItIsOffered(String statement) {
        List<Token> tokens = code(statement);
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean first = Set.of("(", "union", "all", "intersect", "except")
                    .contains(tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
            boolean function = i + 1 < tokens.size() && tokens.get(i + 1).is("(") && !word.equals("over");
            boolean distinct = tokens.get(i - 1).is("distinct");
            if (STRUCTURE.contains(word) && !first && !distinct && (!function || word.equals("from"))) {
                assertThat(offered(statement, token, 0))
                        .as(statement + " at " + token.start())
                        .anyMatch(o -> o.equals(word) || o.startsWith(word + " "));
            }
        }
    }

    private static List<Token> code(String statement) {
        return SqlLexer.tokens(statement, HqlExpectations.RULES).stream()
                .filter(Token::isCode)
                .toList();
    }

    private static List<String> offered(String statement, Token token, int typed) {
        int cursor = token.start() + typed;
        String text = "hql " + statement.substring(0, cursor) + statement.substring(token.end());
        return COMPLETIONS.complete(text, cursor + 4, CHINOOK, Scope.EMPTY).suggestions().stream()
                .map(s -> s.text().strip())
                .toList();
    }
}
