package dev.dormouse.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement whose observer sees what it sends. 100,000 objects that are inserted bind half a million values: what is usual in
 * that is called straight, not by reflection, and values are kept only while somebody listens.
 */
final class WatchedStatement implements InvocationHandler {

    /** Who sees what is sent. */
    interface Observer {

        boolean isListening();

        void before(Statement statement, List<String> texts);

        /** @param values one list for each row of a batch */
        void after(List<String> texts, List<List<Object>> values, Duration time, boolean succeeded);
    }

    private final Statement statement;
    private final Optional<PreparedStatement> prepared;
    private final List<String> text;
    private final Object connection;
    private final Observer observer;
    private final List<String> texts = new ArrayList<>();
    private final List<Object> row = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private WatchedStatement(
            Statement statement,
            Optional<PreparedStatement> prepared,
            List<String> text,
            Object connection,
            Observer observer) {
        this.statement = statement;
        this.prepared = prepared;
        this.text = text;
        this.connection = connection;
        this.observer = observer;
    }

    static WatchedStatement plain(Statement statement, Object connection, Observer observer) {
        return new WatchedStatement(statement, Optional.empty(), List.of(), connection, observer);
    }

    static WatchedStatement prepared(PreparedStatement statement, String text, Object connection, Observer observer) {
        return new WatchedStatement(statement, Optional.of(statement), List.of(text), connection, observer);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (arguments != null
                && arguments.length > 1
                && arguments[0] instanceof Integer index
                && name.startsWith("set")) {
            if (observer.isListening()) {
                note(index, name.equals("setNull") ? null : arguments[1]);
            }
            return arguments.length == 2 && bind(name, index, arguments[1])
                    ? null
                    : WatchedConnection.call(statement, method, arguments);
        }
        if (arguments == null && name.equals("addBatch")) {
            if (observer.isListening()) {
                rows.add(new ArrayList<>(row));
            }
            prepared.orElseThrow().addBatch();
            return null;
        }
        switch (name) {
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "getConnection" -> {
                return connection;
            }
            case "addBatch" -> texts.add((String) arguments[0]);
            case "clearParameters" -> row.clear();
            case "clearBatch" -> forgetBatch();
            case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> {
                List<String> sent = arguments == null ? text : List.of((String) arguments[0]);
                return send(sent, List.of(new ArrayList<>(row)), method, arguments);
            }
            case "executeBatch", "executeLargeBatch" -> {
                List<String> sent = prepared.isEmpty() ? List.copyOf(texts) : text;
                List<List<Object>> values = List.copyOf(rows);
                forgetBatch();
                return send(sent, values, method, arguments);
            }
            default -> {
                // Nobody need know.
            }
        }
        return WatchedConnection.call(statement, method, arguments);
    }

    /** What most values are bound with; whether it was one of these. */
    private boolean bind(String name, int index, Object value) throws SQLException {
        PreparedStatement bound = prepared.orElseThrow();
        switch (name) {
            case "setInt" -> bound.setInt(index, (Integer) value);
            case "setLong" -> bound.setLong(index, (Long) value);
            case "setString" -> bound.setString(index, (String) value);
            case "setNull" -> bound.setNull(index, (Integer) value);
            case "setBigDecimal" -> bound.setBigDecimal(index, (BigDecimal) value);
            case "setBoolean" -> bound.setBoolean(index, (Boolean) value);
            case "setDouble" -> bound.setDouble(index, (Double) value);
            case "setObject" -> bound.setObject(index, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void note(int index, Object value) {
        while (row.size() < index) {
            row.add(null);
        }
        row.set(index - 1, value);
    }

    private void forgetBatch() {
        texts.clear();
        rows.clear();
    }

    private Object send(List<String> sent, List<List<Object>> values, Method method, Object[] arguments)
            throws Throwable {
        observer.before(statement, sent);
        boolean succeeded = false;
        long start = System.nanoTime();
        try {
            Object answer = WatchedConnection.call(statement, method, arguments);
            succeeded = true;
            return answer;
        } finally {
            observer.after(sent, values, Duration.ofNanos(System.nanoTime() - start), succeeded);
        }
    }
}
