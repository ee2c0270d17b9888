package dev.dormouse.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.Variable;
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
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/**
 * Lets the operators in the closures of {@code where}, {@code orderBy} and {@code having} make predicates: Groovy's own
 * {@code >}, {@code ==}, {@code &&} and {@code !} must answer plain truth, so that calls of {@link Criteria} take their place. Outside
 * of them, where Groovy finds no enum equal to a text, calls of {@link Equality} do.
 */
final class WhereClosures extends ClassCodeExpressionTransformer {

    private static final Set<String> METHODS = Set.of("where", "orderBy", "having");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final ClassNode CRITERIA = ClassHelper.make(Criteria.class);
    private static final ClassNode EQUALITY_CLASS = ClassHelper.make(Equality.class);
    private static final Map<String, String> EQUALITY =
            Map.of("==", "equal", "!=", "unequal", "in", "in", "!in", "notIn");
    /** What a closure has of its own under these names is never meant in a condition: an attribute may be called so. */
    private static final Set<String> OF_CLOSURES = Set.of(
            "owner",
            "delegate",
            "directive",
            "metaClass",
            "thisObject",
            "parameterTypes",
            "maximumNumberOfParameters",
            "resolveStrategy");

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
        Expression replaced = depth > 0
                ? replace(expression)
                : expression instanceof BinaryExpression binary ? replaceEquality(binary) : null;
        if (replaced != null) {
            replaced.setSourcePosition(expression);
            return replaced;
        }
        return super.transform(expression);
    }

    /** Outside of conditions: the call that takes the place of an operator that may compare an enum with text; else null. */
    private Expression replaceEquality(BinaryExpression binary) {
        String method = EQUALITY.get(binary.getOperation().getText());
        Expression left = binary.getLeftExpression();
        Expression right = binary.getRightExpression();
        return method == null || isNoText(left) || isNoText(right)
                ? null
                : call(EQUALITY_CLASS, method, transform(left), transform(right));
    }

    /** What is plainly neither text nor an enum. */
    private static boolean isNoText(Expression expression) {
        return expression instanceof ConstantExpression constant && !(constant.getValue() instanceof String)
                || expression instanceof RangeExpression
                || expression instanceof ClassExpression;
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
        if (expression instanceof MethodCallExpression call && isQuantifier(call)) {
            return criteria(call.getMethodAsString(), transform(call.getObjectExpression()), transform(argument(call)));
        }
        if (expression instanceof VariableExpression variable
                && OF_CLOSURES.contains(variable.getName())
                && !isDeclared(variable)) {
            return new VariableExpression(variable.getName() + "_");
        }
        return expression instanceof BinaryExpression binary ? replaceBinary(binary) : null;
    }

    private static boolean isDeclared(VariableExpression variable) {
        Variable declaration = variable.getAccessedVariable();
        return declaration instanceof Parameter || declaration instanceof VariableExpression && declaration != variable;
    }

    /** {@code tracks.any { … }}, {@code tracks.every { … }} */
    private static boolean isQuantifier(MethodCallExpression call) {
        return ("any".equals(call.getMethodAsString()) || "every".equals(call.getMethodAsString()))
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
        return call(CRITERIA, method, arguments);
    }

    private static Expression call(ClassNode type, String method, Expression... arguments) {
        MethodCallExpression call =
                new MethodCallExpression(new ClassExpression(type), method, new ArgumentListExpression(arguments));
        call.setImplicitThis(false);
        return call;
    }
}
