package dev.dormouse.eval;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/** What sort of line it is, read from its tree; and at the prompt the change that lets declared variables last. */
final class LineShape {

    private final boolean lasting;
    private final List<ImportNode> imports = new ArrayList<>();
    private boolean silent;
    private String lastCall = "";

    LineShape(boolean lasting) {
        this.lasting = lasting;
    }

    void read(ModuleNode module) {
        imports.addAll(module.getImports());
        imports.addAll(module.getStarImports());
        imports.addAll(module.getStaticImports().values());
        imports.addAll(module.getStaticStarImports().values());
        List<Statement> statements = module.getStatementBlock().getStatements();
        if (lasting) {
            statements.replaceAll(LineShape::lasting);
        }
        if (statements.isEmpty()) {
            silent = true;
            return;
        }
        Statement last = statements.get(statements.size() - 1);
        if (!(last instanceof ExpressionStatement statement)) {
            // The compiler lets a line of imports alone answer null.
            silent = !(last instanceof ReturnStatement) || last == ReturnStatement.RETURN_NULL_OR_VOID;
            return;
        }
        Expression expression = statement.getExpression();
        silent = lasting && expression instanceof BinaryExpression binary && isAssignment(binary);
        lastCall = expression instanceof MethodCallExpression call ? called(call) : "";
    }

    /** {@code println}, {@code sql.eachRow}; what is called on anything but a variable is not told. */
    private static String called(MethodCallExpression call) {
        if (call.isImplicitThis()) {
            return String.valueOf(call.getMethodAsString());
        }
        return call.getObjectExpression() instanceof VariableExpression variable
                ? variable.getName() + "." + call.getMethodAsString()
                : "";
    }

    private static boolean isAssignment(BinaryExpression binary) {
        return Types.ofType(binary.getOperation().getType(), Types.ASSIGNMENT_OPERATOR);
    }

    /** {@code def x = 1} at the prompt means {@code x = 1}; {@code int x} gives the type's nothing. */
    private static Statement lasting(Statement statement) {
        if (!(statement instanceof ExpressionStatement expression
                && expression.getExpression() instanceof DeclarationExpression declaration)) {
            return statement;
        }
        boolean several = declaration.isMultipleAssignmentDeclaration();
        Expression target = several
                ? new TupleExpression(declaration.getTupleExpression().getExpressions().stream()
                        .map(LineShape::lastingVariable)
                        .toList())
                : lastingVariable(declaration.getVariableExpression());
        Expression value = declaration.getRightExpression() instanceof EmptyExpression
                ? ConstantExpression.NULL
                : declaration.getRightExpression();
        boolean typed =
                !several && !declaration.getVariableExpression().isDynamicTyped() && value != ConstantExpression.NULL;
        Expression cast =
                typed ? new CastExpression(declaration.getVariableExpression().getOriginType(), value) : value;
        Token assign = Token.newSymbol(Types.ASSIGN, declaration.getLineNumber(), declaration.getColumnNumber());
        BinaryExpression assignment = new BinaryExpression(target, assign, cast);
        assignment.setSourcePosition(declaration);
        ExpressionStatement changed = new ExpressionStatement(assignment);
        changed.setSourcePosition(statement);
        return changed;
    }

    private static Expression lastingVariable(Expression declared) {
        return new VariableExpression(((VariableExpression) declared).getName());
    }

    boolean isSilent() {
        return silent;
    }

    String lastCall() {
        return lastCall;
    }

    /** What the line itself imports. */
    List<ImportNode> imports() {
        return List.copyOf(imports);
    }
}
