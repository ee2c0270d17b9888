package dev.dormouse.session;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Optional<Direct> direct;
    private Effect effect = Effect.NOTHING;

    /** What happens around statements that are sent past Hibernate. */
    interface Direct {

        void before();

        void after(Effect effect);
    }

    private WatchedConnection(StatementWatch watch, Running running, Optional<Direct> direct) {
        this.watch = watch;
        this.running = running;
        this.direct = direct;
    }

    /** @param direct empty for Hibernate's own statements */
    static Connection of(Connection connection, StatementWatch watch, Running running, Optional<Direct> direct) {
        ProxyConfig config = ProxyConfig.Builder.create()
                .queryListener(new WatchedConnection(watch, running, direct))
                .build();
        return JdbcProxyFactory.DEFAULT.createConnection(connection, new ConnectionInfo(), config);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        direct.ifPresent(Direct::before);
        effect = Effect.NOTHING;
        queries.forEach(query -> effect = effect.and(watch.count(query.getQuery(), direct.isPresent())));
        running.entered(execution.getStatement()::cancel);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        running.left();
        direct.ifPresent(sent -> sent.after(effect));
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
