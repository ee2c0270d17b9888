package dev.dormouse.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The session's connection as Hibernate and Groovy get it: the same one, watched. */
final class WatchedConnection implements InvocationHandler, WatchedStatement.Observer {

    private final Connection connection;
    private final StatementWatch watch;
    private final Running running;
    private final Optional<Direct> direct;
    private Effect effect = Effect.NOTHING;

    /** What happens around statements that are sent past Hibernate. */
    interface Direct {

        void before();

        void after(Effect effect);
    }

    private WatchedConnection(Connection connection, StatementWatch watch, Running running, Optional<Direct> direct) {
        this.connection = connection;
        this.watch = watch;
        this.running = running;
        this.direct = direct;
    }

    /** @param direct empty for Hibernate's own statements */
    static Connection of(Connection connection, StatementWatch watch, Running running, Optional<Direct> direct) {
        return (Connection) proxy(Connection.class, new WatchedConnection(connection, watch, running, direct));
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "createStatement" -> {
                Statement made = (Statement) call(connection, method, arguments);
                return proxy(Statement.class, WatchedStatement.plain(made, proxy, this));
            }
            case "prepareStatement" -> {
                PreparedStatement made = (PreparedStatement) call(connection, method, arguments);
                return proxy(
                        PreparedStatement.class, WatchedStatement.prepared(made, (String) arguments[0], proxy, this));
            }
            case "prepareCall" -> {
                CallableStatement made = (CallableStatement) call(connection, method, arguments);
                return proxy(
                        CallableStatement.class, WatchedStatement.prepared(made, (String) arguments[0], proxy, this));
            }
            default -> {
                return call(connection, method, arguments);
            }
        }
    }

    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean isListening() {
        return watch.isListening();
    }

    @Override
    public void before(Statement statement, List<String> texts) {
        direct.ifPresent(Direct::before);
        effect = Effect.NOTHING;
        texts.forEach(text -> effect = effect.and(watch.count(text, direct.isPresent())));
        running.entered(statement);
    }

    @Override
    public void after(List<String> texts, List<List<Object>> values, Duration time, boolean succeeded) {
        running.left();
        direct.ifPresent(sent -> sent.after(effect));
        if (watch.isListening()) {
            texts.forEach(text -> watch.tell(new StatementWatch.Sent(text, values, time, succeeded)));
        }
    }
}
