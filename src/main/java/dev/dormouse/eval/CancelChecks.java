package dev.dormouse.eval;

import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.LoopingStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;

/** Puts a look at Ctrl-C into each loop and closure of a line, so that an endless one can be stopped. */
final class CancelChecks extends ClassCodeVisitorSupport {

    private final SourceUnit source;

    CancelChecks(SourceUnit source) {
        this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitClass(ClassNode node) {
        if (node.isScript()) {
            super.visitClass(node);
        }
    }

    /** A static method has no script to ask. */
    @Override
    protected void visitConstructorOrMethod(MethodNode node, boolean isConstructor) {
        if (!node.isStatic()) {
            super.visitConstructorOrMethod(node, isConstructor);
        }
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        closure.setCode(checked(closure.getCode()));
        super.visitClosureExpression(closure);
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        check(loop);
        super.visitForLoop(loop);
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
        check(loop);
        super.visitWhileLoop(loop);
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
        check(loop);
        super.visitDoWhileLoop(loop);
    }

    private static void check(LoopingStatement loop) {
        loop.setLoopBlock(checked(loop.getLoopBlock()));
    }

    private static BlockStatement checked(Statement own) {
        MethodCallExpression call = new MethodCallExpression(
                VariableExpression.THIS_EXPRESSION, "checkCancelled", ArgumentListExpression.EMPTY_ARGUMENTS);
        BlockStatement body = new BlockStatement();
        body.addStatement(new ExpressionStatement(call));
        body.addStatement(own);
        return body;
    }
}
