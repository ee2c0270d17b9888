package dev.dormouse.script;

import dev.dormouse.script.ScriptParameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;

/** Reads {@code @Param} declarations from a script's syntax tree; nothing is resolved or run. */
final class GroovyDeclarations {

    private GroovyDeclarations() {}

    static List<Parameter> read(String text) {
        CompilationUnit unit = new CompilationUnit(new CompilerConfiguration());
        SourceUnit source = unit.addSource("Script.groovy", text);
        try {
            unit.compile(Phases.CONVERSION);
        } catch (CompilationFailedException e) {
            return List.of();
        }
        List<Parameter> parameters = new ArrayList<>();
        for (Statement statement : source.getAST().getStatementBlock().getStatements()) {
            if (statement instanceof ExpressionStatement expression
                    && expression.getExpression() instanceof DeclarationExpression declaration
                    && !declaration.isMultipleAssignmentDeclaration()) {
                annotation(declaration).ifPresent(param -> parameters.add(parameter(declaration, param, text)));
            }
        }
        return parameters;
    }

    private static Optional<AnnotationNode> annotation(DeclarationExpression declaration) {
        return declaration.getAnnotations().stream()
                .filter(a -> a.getClassNode().getNameWithoutPackage().equals("Param"))
                .findFirst();
    }

    private static Parameter parameter(DeclarationExpression declaration, AnnotationNode param, String text) {
        Expression value = declaration.getRightExpression();
        Expression described = param.getMember("value");
        String type = declaration.getVariableExpression().isDynamicTyped()
                ? "String"
                : declaration.getVariableExpression().getOriginType().getNameWithoutPackage();
        return new Parameter(
                declaration.getVariableExpression().getName(),
                type,
                value instanceof EmptyExpression ? Optional.empty() : Optional.of(source(value, text)),
                described instanceof ConstantExpression constant ? String.valueOf(constant.getValue()) : "");
    }

    /** The default as the script spells it. */
    private static String source(Expression value, String text) {
        if (value instanceof ConstantExpression constant) {
            return String.valueOf(constant.getValue());
        }
        String[] lines = text.split("\n", -1);
        String line = lines[value.getLineNumber() - 1];
        boolean oneLine = value.getLastLineNumber() == value.getLineNumber();
        int end = oneLine ? value.getLastColumnNumber() - 1 : line.length();
        return line.substring(value.getColumnNumber() - 1, Math.min(end, line.length()))
                .strip();
    }
}
