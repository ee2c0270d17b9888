package dev.dormouse.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A connection whose transaction goes on while somebody above it ends one and begins the next. */
final class LogicalTransactions implements InvocationHandler {

    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit");

    private final Connection connection;
    private final BooleanSupplier deaf;

    private LogicalTransactions(Connection connection, BooleanSupplier deaf) {
        this.connection = connection;
        this.deaf = deaf;
    }

    /** @param deaf whether ends and beginnings are not passed on at this moment */
    static Connection of(Connection connection, BooleanSupplier deaf) {
        return (Connection) Proxy.newProxyInstance(
                LogicalTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LogicalTransactions(connection, deaf));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (deaf.getAsBoolean() && ENDS.contains(method.getName())) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
