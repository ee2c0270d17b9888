package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.Proposal;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.TableName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Asks the database how well a suggested relation fits its rows. Never more than a sample, never longer than some seconds. */
public final class RelationShares {

    /** How many rows are looked at, at most. */
    public static final int SAMPLE = 10_000;

    /** How many seconds one question may take. */
    public static final int PATIENCE = 5;

    private static final int TYPES = 5;
    private static final Set<String> WITH_LIMIT = Set.of("postgresql", "h2", "sqlite", "mariadb", "mysql", "hsqldb");

    private final Session session;
    private final Dialect dialect;

    public RelationShares(Session session) {
        this.session = session;
        this.dialect = session.dialect();
    }

    /** In words: {@code 98.5 % of 1,234}, {@code 100 % of the first 10,000}; for a polymorphic pair its types. */
    public String measure(Proposal proposal) {
        session.running().begin();
        try {
            return proposal instanceof Proposal.Reference reference
                    ? share(reference)
                    : types((Proposal.Polymorphic) proposal);
        } catch (SQLException e) {
            if (session.running().isCancelled()) {
                throw Running.interrupted();
            }
            boolean late = dialect.isCancelled(e);
            return "not measured: " + (late ? "it takes more than " + PATIENCE + " s" : message(e));
        } finally {
            session.running().end();
        }
    }

    private String message(SQLException e) {
        return session.redact(dialect.errorMessage(e));
    }

    private String share(Proposal.Reference reference) throws SQLException {
        String column = dialect.identifier(reference.column());
        String key = "k." + dialect.identifier(reference.targetColumn());
        String sql = "select count(*), count(" + key + ") from ("
                + first("select " + column + " as v from " + name(reference.table()) + " where " + column
                        + " is not null")
                + ") s left join " + name(reference.target()) + " k on " + key + " = s.v";
        List<Object[]> rows = rows(sql, 2);
        long values = ((Number) rows.get(0)[0]).longValue();
        long matching = ((Number) rows.get(0)[1]).longValue();
        if (values == 0) {
            return "no values yet";
        }
        return percent(matching, values) + " of " + (values >= SAMPLE ? "the first " : "")
                + String.format(Locale.ROOT, "%,d", values);
    }

    /** Never more than it is: 100 only if all match. */
    private static String percent(long part, long whole) {
        long tenths = part * 1000 / whole;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
    }

    private String types(Proposal.Polymorphic pair) throws SQLException {
        String column = dialect.identifier(pair.typeColumn());
        String sql = "select v, count(*) from ("
                + first("select " + column + " as v from " + name(pair.table()) + " where " + column + " is not null")
                + ") s group by v order by 2 desc, 1";
        List<Object[]> rows = rows(sql, 2);
        if (rows.isEmpty()) {
            return "no values yet";
        }
        long all = rows.stream().mapToLong(row -> ((Number) row[1]).longValue()).sum();
        List<String> words = new ArrayList<>();
        rows.stream().limit(TYPES).forEach(row -> words.add(row[0] + " " + row[1]));
        if (rows.size() > TYPES) {
            words.add((rows.size() - TYPES) + " more types");
        }
        return String.join(", ", words)
                + (all >= SAMPLE ? " of the first " + String.format(Locale.ROOT, "%,d", all) : "");
    }

    /**
     * All that the type column of a pair says.
     *
     * @throws ShellException if the database does not answer in time, or not at all
     */
    public List<String> listTypes(Proposal.Polymorphic pair) {
        String column = dialect.identifier(pair.typeColumn());
        session.running().begin();
        try {
            return rows(
                            "select distinct " + column + " from " + name(pair.table()) + " where " + column
                                    + " is not null",
                            1)
                    .stream()
                    .map(row -> String.valueOf(row[0]))
                    .sorted()
                    .toList();
        } catch (SQLException e) {
            if (session.running().isCancelled()) {
                throw Running.interrupted();
            }
            boolean late = dialect.isCancelled(e);
            throw new ShellException(
                    Failure.statement("the types of " + pair + " cannot be read: "
                            + (late ? "it takes more than " + PATIENCE + " s" : message(e))),
                    e);
        } finally {
            session.running().end();
        }
    }

    private String first(String query) {
        return query
                + (WITH_LIMIT.contains(dialect.name()) ? " limit " + SAMPLE : " fetch first " + SAMPLE + " rows only");
    }

    private String name(TableName name) {
        return (name.schema().isEmpty() ? "" : dialect.identifier(name.schema()) + ".")
                + dialect.identifier(name.name());
    }

    private List<Object[]> rows(String sql, int columns) throws SQLException {
        UnitOfWork.Scope scope = session.unit().enter(UnitOfWork.Mode.TRANSACTION);
        boolean done = false;
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setQueryTimeout(PATIENCE);
            session.running().execute(statement);
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet found = statement.getResultSet()) {
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            done = true;
            return rows;
        } finally {
            session.running().leave();
            if (done) {
                scope.succeed(false);
            } else {
                scope.fail();
            }
        }
    }
}
