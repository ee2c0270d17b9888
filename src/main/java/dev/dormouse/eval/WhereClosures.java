package dev.dormouse.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/**
 * Lets the operators in the closures of {@code where}, {@code orderBy} and {@code having} make predicates: Groovy's own
 * {@code >}, {@code ==}, {@code &&} and {@code !} must answer plain truth, so that calls of {@link Criteria} take their place.
 */
final class WhereClosures extends ClassCodeExpressionTransformer {

    private static final Set<String> METHODS = Set.of("where", "orderBy", "having");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final ClassNode CRITERIA = ClassHelper.make(Criteria.class);
    private static final Map<String, String> LOGIC = Map.of("&&", "and", "||", "or");

    private final SourceUnit source;
    private int depth;

    WhereClosures(SourceUnit source) {
        this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public Expression transform(Expression expression) {
        if (expression instanceof MethodCallExpression call && METHODS.contains(call.getMethodAsString())) {
            return whereCall(call);
        }
        if (expression instanceof ClosureExpression closure) {
            closure.getCode().visit(this);
            return closure;
        }
        if (depth > 0) {
            Expression replaced = replace(expression);
            if (replaced != null) {
                replaced.setSourcePosition(expression);
                return replaced;
            }
        }
        return super.transform(expression);
    }

    private Expression whereCall(MethodCallExpression call) {
        Expression receiver = transform(call.getObjectExpression());
        depth++;
        Expression arguments = transform(call.getArguments());
        depth--;
        MethodCallExpression changed = new MethodCallExpression(receiver, call.getMethod(), arguments);
        changed.setImplicitThis(call.isImplicitThis());
        changed.setSafe(call.isSafe());
        changed.setSourcePosition(call);
        return changed;
    }

    /** The call that takes an operator's place; null for everything else. */
    private Expression replace(Expression expression) {
        if (expression instanceof NotExpression not) {
            return criteria("not", transform(not.getExpression()));
        }
        if (expression instanceof UnaryMinusExpression minus
                && !(minus.getExpression() instanceof ConstantExpression)) {
            return criteria("negate", transform(minus.getExpression()));
        }
        if (expression instanceof BooleanExpression bool && !(expression instanceof NotExpression)) {
            return transform(bool.getExpression());
        }
        if (expression instanceof MethodCallExpression call && isAny(call)) {
            return criteria("any", transform(call.getObjectExpression()), transform(argument(call)));
        }
        return expression instanceof BinaryExpression binary ? replaceBinary(binary) : null;
    }

    /** {@code tracks.any { … }} */
    private static boolean isAny(MethodCallExpression call) {
        return "any".equals(call.getMethodAsString())
                && call.getArguments() instanceof ArgumentListExpression arguments
                && arguments.getExpressions().size() == 1
                && argument(call) instanceof ClosureExpression;
    }

    private static Expression argument(MethodCallExpression call) {
        return ((ArgumentListExpression) call.getArguments()).getExpression(0);
    }

    private Expression replaceBinary(BinaryExpression binary) {
        Token token = binary.getOperation();
        String operator = token.getText();
        Expression left = binary.getLeftExpression();
        Expression right = binary.getRightExpression();
        if (COMPARISONS.contains(operator)) {
            return criteria("compare", new ConstantExpression(operator), transform(left), transform(right));
        }
        if (LOGIC.containsKey(operator)) {
            return criteria(LOGIC.get(operator), transform(left), lazily(transform(right)));
        }
        if (ARITHMETIC.contains(operator)) {
            return criteria("calculate", new ConstantExpression(operator), transform(left), transform(right));
        }
        return switch (token.getType()) {
            case Types.KEYWORD_IN -> criteria("in", transform(left), transform(right));
            case Types.COMPARE_NOT_IN -> criteria("not", criteria("in", transform(left), transform(right)));
            case Types.FIND_REGEX -> criteria("matches", transform(left), transform(right), ConstantExpression.FALSE);
            case Types.MATCH_REGEX -> criteria("matches", transform(left), transform(right), ConstantExpression.TRUE);
            default -> null;
        };
    }

    private static ClosureExpression lazily(Expression expression) {
        Statement body = new ExpressionStatement(expression);
        BlockStatement block = new BlockStatement(new ArrayList<>(List.of(body)), new VariableScope());
        // No parameter at all, not even an implicit one: "it" stays that of the condition.
        ClosureExpression closure = new ClosureExpression(null, block);
        closure.setVariableScope(new VariableScope());
        closure.setSourcePosition(expression);
        return closure;
    }

    private static Expression criteria(String method, Expression... arguments) {
        MethodCallExpression call =
                new MethodCallExpression(new ClassExpression(CRITERIA), method, new ArgumentListExpression(arguments));
        call.setImplicitThis(false);
        return call;
    }
}
