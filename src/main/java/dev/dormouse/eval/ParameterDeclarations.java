package dev.dormouse.eval;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Gives the variables that a script declares as parameters the values that its caller gave. */
final class ParameterDeclarations {

    private ParameterDeclarations() {}

    /** {@code @Param int limit = 10} becomes {@code int limit = parameter('limit', { 10 })}. */
    static void bind(ModuleNode module) {
        for (Statement statement : module.getStatementBlock().getStatements()) {
            if (statement instanceof ExpressionStatement expression
                    && expression.getExpression() instanceof DeclarationExpression declaration
                    && !declaration.isMultipleAssignmentDeclaration()
                    && declaration.getAnnotations().removeIf(a -> a.getClassNode()
                            .getNameWithoutPackage()
                            .equals("Param"))) {
                bind(declaration);
            }
        }
    }

    private static void bind(DeclarationExpression declaration) {
        Expression initial = declaration.getRightExpression() instanceof EmptyExpression
                ? ConstantExpression.NULL
                : declaration.getRightExpression();
        BlockStatement body =
                new BlockStatement(new ArrayList<>(List.of(new ExpressionStatement(initial))), new VariableScope());
        ClosureExpression lazily = new ClosureExpression(Parameter.EMPTY_ARRAY, body);
        lazily.setVariableScope(new VariableScope());
        ConstantExpression name =
                new ConstantExpression(declaration.getVariableExpression().getName());
        MethodCallExpression call = new MethodCallExpression(
                VariableExpression.THIS_EXPRESSION, "parameter", new ArgumentListExpression(name, lazily));
        call.setSourcePosition(initial);
        declaration.setRightExpression(call);
    }
}
