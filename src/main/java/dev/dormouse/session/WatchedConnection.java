package dev.dormouse.session;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.JdbcProxyFactory;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.proxy.ProxyConfig;

/** The session's connection as Hibernate and Groovy get it: the same one, watched. */
final class WatchedConnection implements QueryExecutionListener {

    private final StatementWatch watch;
    private final Running running;

    private WatchedConnection(StatementWatch watch, Running running) {
        this.watch = watch;
        this.running = running;
    }

    static Connection of(Connection connection, StatementWatch watch, Running running) {
        ProxyConfig config = ProxyConfig.Builder.create()
                .queryListener(new WatchedConnection(watch, running))
                .build();
        return JdbcProxyFactory.DEFAULT.createConnection(connection, new ConnectionInfo(), config);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> watch.count(query.getQuery()));
        running.entered(execution.getStatement());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        running.left();
        if (!watch.isListening()) {
            return;
        }
        Duration time = Duration.ofMillis(execution.getElapsedTime());
        for (QueryInfo query : queries) {
            watch.tell(new StatementWatch.Sent(query.getQuery(), values(query), time, execution.isSuccess()));
        }
    }

    private static List<List<Object>> values(QueryInfo query) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<ParameterSetOperation> row : query.getParametersList()) {
            List<Object> values = new ArrayList<>();
            for (ParameterSetOperation set : row) {
                Object[] arguments = set.getArgs();
                boolean isNull = ParameterSetOperation.isSetNullParameterOperation(set);
                values.add(isNull || arguments.length < 2 ? null : arguments[1]);
            }
            rows.add(values);
        }
        return rows;
    }
}
