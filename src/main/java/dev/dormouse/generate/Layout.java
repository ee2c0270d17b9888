package dev.dormouse.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the source looks: four spaces, lines of at most 120 characters where that can be. */
final class Layout {

    static final int WIDTH = 120;
    static final String INDENT = "    ";

    static final int CONTINUATION = 8;

    /** An annotation as JavaPoet writes it: each member, and the last parenthesis, on a line of its own. */
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^( *)(@[\\w.]+\\()\n((?:\\1 {8}.*\n)+)\\1\\)$");

    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.*)\n *\\*/$");
    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z][\\w]*\\.)+(?=[A-Z])");

    private Layout() {}

    /** @param bareJavaLang whether {@code String} and the like can be written without an import */
    static SourceFile file(String packageName, TypeSpec type, boolean bareJavaLang) {
        String text = JavaFile.builder(packageName, type)
                .skipJavaLangImports(bareJavaLang)
                .indent(INDENT)
                .build()
                .toString();
        String path = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        String tidy = annotations(shortJavadoc(text))
                .replaceAll(" = \n( *)(?=\\S)", " =\n$1" + " ".repeat(CONTINUATION))
                .replace(",\n\n", ",\n")
                .replace(" {\n}\n", " {}\n");
        return new SourceFile(path + type.name() + ".java", tidy);
    }

    /** On one line if it fits; else one line a member, the parenthesis behind the last. */
    private static String annotations(String text) {
        return ANNOTATION.matcher(text).replaceAll(found -> {
            String members = found.group(3);
            String joined = String.join(" ", members.strip().split(" *\n *"));
            String line = found.group(1) + found.group(2) + joined + ")";
            String lines = found.group(1) + found.group(2) + "\n" + members.stripTrailing() + ")";
            return Matcher.quoteReplacement(line.length() <= WIDTH ? line : lines);
        });
    }

    /** The parts of a statement on one line if that fits, else one line each. */
    static CodeBlock lines(List<CodeBlock> parts, int indent) {
        CodeBlock line = CodeBlock.join(parts, " ");
        return indent + width(line) < WIDTH ? line : CodeBlock.join(parts, "\n");
    }

    private static String shortJavadoc(String text) {
        return SHORT_JAVADOC.matcher(text).replaceAll(found -> {
            String line = found.group(1) + "/** " + found.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= WIDTH ? line : found.group());
        });
    }

    /** Whether a class of that name hides one that every source file sees. */
    static boolean hidesJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** How wide it is once its classes are imported. */
    static int width(CodeBlock code) {
        return QUALIFIER.matcher(code.toString()).replaceAll("").length();
    }

    /** A comment of the database as the text of a Javadoc comment, broken into lines. */
    static String javadoc(String comment, int indent) {
        List<String> lines = new ArrayList<>();
        for (String line : comment.strip().split("\\R")) {
            wrap(escape(line.strip()), WIDTH - indent - 3, lines);
        }
        return String.join("\n", lines);
    }

    private static String escape(String line) {
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("{@", "{&#64;")
                .replaceAll("^@", "&#64;");
    }

    private static void wrap(String line, int width, List<String> lines) {
        String rest = line;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            if (space <= 0) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = rest.substring(space + 1);
        }
        lines.add(rest);
    }
}
