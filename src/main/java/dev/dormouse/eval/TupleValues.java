package dev.dormouse.eval;

import com.querydsl.core.Tuple;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.QTuple;
import java.util.List;

/** A row of a query of Querydsl's: a tuple as Querydsl's are, and a list with named values as all rows are here. */
final class TupleValues extends RowValues implements Tuple {

    private static final long serialVersionUID = 1L;

    private final transient Projection projection;

    private TupleValues(Object[] values, Projection projection) {
        super(values, projection.labels);
        this.projection = projection;
    }

    /** What makes them. */
    static final class Projection extends QTuple {

        private static final long serialVersionUID = 1L;

        private final transient List<String> labels;

        /** @param labels of the expressions, side by side */
        Projection(List<Expression<?>> expressions, List<String> labels) {
            super(expressions);
            this.labels = labels;
        }

        @Override
        public Tuple newInstance(Object... values) {
            return new TupleValues(values, this);
        }

        private Tuple plain(Object... values) {
            return super.newInstance(values);
        }
    }

    @Override
    public <T> T get(int index, Class<T> type) {
        return type.cast(get(index));
    }

    @Override
    public <T> T get(Expression<T> expression) {
        return projection.plain(values()).get(expression);
    }
}
