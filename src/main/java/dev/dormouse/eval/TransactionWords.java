package dev.dormouse.eval;

import dev.dormouse.dialect.Token;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Session;
import dev.dormouse.session.UnitOfWork;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words that begin and end units of work, for all languages; what follows them is done or refused, never left out. */
final class TransactionWords {

    private static final Set<String> NOISE = Set.of("work", "transaction", "tran");

    private final Session session;

    TransactionWords(Session session) {
        this.session = session;
    }

    /** What they did; empty if they are the database's business, as savepoints are. */
    Optional<Result> run(String text, List<Token> tokens) {
        List<Token> code = tokens.stream().filter(Token::isCode).toList();
        if (code.stream().anyMatch(t -> t.is("to") || t.is("prepared"))) {
            return Optional.empty();
        }
        String first = code.get(0).text().toLowerCase(Locale.ROOT);
        return switch (first) {
            case "begin", "start" -> Optional.of(begin(text, rest(code)));
            case "commit", "end" -> Optional.of(end(rest(code), true));
            case "rollback", "abort" -> Optional.of(end(rest(code), false));
            default -> Optional.empty();
        };
    }

    private static List<Token> rest(List<Token> code) {
        return code.stream()
                .skip(1)
                .filter(t -> !NOISE.contains(t.text().toLowerCase(Locale.ROOT))
                        && !t.text().equals(";"))
                .toList();
    }

    private Result begin(String text, List<Token> modes) {
        session.unit().begin();
        if (!modes.isEmpty()) {
            // Not a prepared one: some servers do not prepare it.
            try (Statement statement = session.connection().createStatement()) {
                session.dialect()
                        .begin(statement, text, text.substring(modes.get(0).start()));
            } catch (SQLException e) {
                session.unit().rollback();
                throw new ShellException(new SqlFailures(session).of(e, text), e);
            }
        }
        return new Result.Done("a unit of work is open: commit or rollback ends it");
    }

    private Result end(List<Token> rest, boolean commit) {
        List<String> words =
                rest.stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList();
        boolean chain = words.equals(List.of("and", "chain"));
        if (!chain && !words.isEmpty() && !words.equals(List.of("and", "no", "chain"))) {
            throw new ShellException(
                    Failure.statement("not understood: " + rest.get(0).text())
                            .withHint((commit ? "commit" : "rollback") + "; ends the unit of work"));
        }
        UnitOfWork unit = session.unit();
        boolean open = unit.isOpen();
        if (commit) {
            unit.commit();
        } else {
            unit.rollback();
        }
        if (chain && open) {
            unit.begin();
        }
        String done = commit ? "committed" : "rolled back";
        String nothing = commit ? "there is nothing to commit" : "there is nothing to roll back";
        return new Result.Done(open ? done + (chain ? "; the next unit of work is open" : "") : nothing);
    }
}
