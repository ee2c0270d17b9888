package dev.dormouse.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.tools.SimpleResultSet;

/** A connection that answers what a driver would say of its database, as JDBC describes the answers, and records the SQL it is sent. */
public final class FakeDriver {

    private final Map<String, Object> said = new HashMap<>();
    private final Map<String, List<Object[]>> rows = new HashMap<>();
    private final List<String> sent = new ArrayList<>();

    /** @param product as {@code getDatabaseProductName()} */
    public FakeDriver(String product, String url) {
        said.put("getDatabaseProductName", product);
        said.put("getURL", url);
        said.put("getDriverName", product + " driver");
        said.put("getIdentifierQuoteString", "\"");
        said.put("storesUpperCaseIdentifiers", false);
        said.put("storesLowerCaseIdentifiers", false);
        said.put("getUserName", "ME");
    }

    /** What a method without arguments answers. */
    public FakeDriver says(String method, Object answer) {
        said.put(method, answer);
        return this;
    }

    /** A row of what a method answers; one that has no rows is not supported. Numbers are columns from 1 on. */
    public FakeDriver row(String method, Object... values) {
        rows.computeIfAbsent(method, any -> new ArrayList<>()).add(values);
        return this;
    }

    /** A row of {@code getTables}. */
    public FakeDriver table(String catalog, String schema, String name, String type) {
        return row("getTables", catalog, schema, name, type, null);
    }

    /**
     * A row of {@code getColumns}.
     *
     * @param type JDBC's number, the driver's name, the size and the scale
     */
    public FakeDriver column(String[] table, String name, Object[] type, String defaultValue, String identity) {
        Object[] values = new Object[24];
        values[0] = table[0];
        values[1] = table[1];
        values[2] = table[2];
        values[3] = name;
        values[4] = type[0];
        values[5] = type[1];
        values[6] = type[2];
        values[8] = type[3];
        values[10] = DatabaseMetaData.columnNullable;
        values[12] = defaultValue;
        values[16] = rows.getOrDefault("getColumns", List.of()).size() + 1;
        values[22] = identity;
        values[23] = "NO";
        return row("getColumns", values);
    }

    /** The statements that were prepared; none of them ran. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    public Connection connection() {
        DatabaseMetaData data = proxy(DatabaseMetaData.class, (proxy, method, arguments) -> metaData(method));
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMetaData" -> data;
            case "prepareStatement" -> {
                sent.add((String) arguments[0]);
                throw new SQLException("recorded, not run", "0A000");
            }
            case "getCatalog", "getSchema" -> said.get(method.getName());
            case "getAutoCommit", "isClosed" -> false;
            case "setReadOnly", "close", "clearWarnings" -> null;
            default -> throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    private Object metaData(Method method) throws SQLException {
        if (said.containsKey(method.getName())) {
            return said.get(method.getName());
        }
        List<Object[]> answer = rows.get(method.getName());
        if (answer == null) {
            throw new SQLFeatureNotSupportedException(method.getName() + " is not supported");
        }
        return resultSet(answer);
    }

    private static ResultSet resultSet(List<Object[]> rows) {
        SimpleResultSet result = new SimpleResultSet();
        for (int i = 0; i < rows.get(0).length; i++) {
            result.addColumn("C" + (i + 1), Types.JAVA_OBJECT, 0, 0);
        }
        rows.forEach(result::addRow);
        return result;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
