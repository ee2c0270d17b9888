package dev.dormouse.testing;

import dev.dormouse.connect.OpenDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A database whose driver is asked for a statement, and just then, before anything is sent, somebody presses Ctrl-C. */
public final class EarlyCancel {

    /** When it is pressed. */
    public enum Moment {
        /** The statement is about to be made. */
        PREPARED,
        /** It is handed to the driver. */
        EXECUTED
    }

    private final Pattern statement;
    private final Moment moment;
    private volatile Runnable press;

    /** @param statement is found in the text of the statement that is meant */
    public EarlyCancel(Moment moment, String statement) {
        this.moment = moment;
        this.statement = Pattern.compile(statement);
    }

    /** The same database, watched. The one that is given is to be closed by the caller. */
    public OpenDatabase of(OpenDatabase database) {
        return OpenDatabase.of(database.target(), () -> connection(database.openAnother()));
    }

    /** The next such statement is interrupted so. */
    public void arm(Runnable newPress) {
        press = newPress;
    }

    private void sees(Moment at, Object text) {
        Runnable now = press;
        if (at == moment
                && now != null
                && text instanceof String sql
                && statement.matcher(sql).find()) {
            press = null;
            now.run();
        }
    }

    private Connection connection(Connection connection) throws SQLException {
        return proxy(Connection.class, (method, arguments) -> {
            String name = method.getName();
            Object text = arguments == null ? "" : arguments[0];
            if (name.startsWith("prepare")) {
                sees(Moment.PREPARED, text);
            }
            Object made = call(connection, method, arguments);
            if (made instanceof CallableStatement call) {
                return statement(CallableStatement.class, call, text);
            }
            if (made instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, text);
            }
            return made instanceof Statement plain ? statement(Statement.class, plain, "") : made;
        });
    }

    private <T extends Statement> T statement(Class<T> type, Statement made, Object text) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sees(Moment.EXECUTED, arguments == null ? text : arguments[0]);
            }
            return call(made, method, arguments);
        });
    }

    private interface Body {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Body body) {
        return type.cast(Proxy.newProxyInstance(
                EarlyCancel.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> body.invoke(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
