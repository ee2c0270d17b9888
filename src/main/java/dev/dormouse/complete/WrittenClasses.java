package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Local;
import dev.dormouse.complete.GroovyLocals.Declared;
import dev.dormouse.complete.WrittenClass.Field;
import dev.dormouse.complete.WrittenClass.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the classes of a text, finished or not, with what they declare. */
final class WrittenClasses {

    private static final Set<String> KEYWORDS = Set.of("class", "record", "enum", "trait", "interface");

    private final GroovyCode code;

    private WrittenClasses(GroovyCode code) {
        this.code = code;
    }

    static List<WrittenClass> of(GroovyCode code) {
        WrittenClasses reader = new WrittenClasses(code);
        List<WrittenClass> found = new ArrayList<>();
        for (int i = 0; i + 2 < code.size(); i++) {
            if (code.isWord(i) && KEYWORDS.contains(code.at(i).text()) && code.isWord(i + 1) && !code.isDot(i - 1)) {
                reader.read(i, found);
            }
        }
        return found;
    }

    private void read(int keyword, List<WrittenClass> found) {
        int brace = keyword + 2;
        while (brace < code.size() && !code.is(brace, "{")) {
            if (code.is(brace, ";") || code.isClose(brace)) {
                return;
            }
            brace = code.next(brace);
        }
        if (brace >= code.size()) {
            return;
        }
        List<Field> fields = new ArrayList<>();
        if (code.is(keyword + 2, "(") && code.partner(keyword + 2) > 0) {
            GroovyLocals.parameters(code, keyword + 2, code.partner(keyword + 2))
                    .forEach(p -> fields.add(new Field(p, false)));
        }
        String kind = code.at(keyword).text();
        int end = code.partner(brace) < 0 ? code.size() : code.partner(brace);
        List<String> constants = new ArrayList<>();
        int from = kind.equals("enum") ? constants(brace + 1, end, constants) : brace + 1;
        List<Method> methods = new ArrayList<>();
        members(from, end, fields, methods);
        String name = code.at(keyword + 1).text();
        found.add(new WrittenClass(kind, name, above(keyword + 2, brace), constants, fields, methods, brace));
    }

    /** The classes behind {@code extends} and {@code implements}. */
    private List<String> above(int from, int brace) {
        List<String> above = new ArrayList<>();
        int begin = -1;
        for (int i = from; i <= brace; i = i == brace ? i + 1 : code.next(i)) {
            boolean word = code.is(i, "extends") || code.is(i, "implements");
            if (begin > 0 && (word || code.is(i, ",") || i == brace) && begin < i) {
                above.add(code.text(begin, i - 1));
            }
            begin = word || begin > 0 && code.is(i, ",") ? i + 1 : begin;
        }
        return above;
    }

    /** The constants of an enum; where its other members begin. */
    private int constants(int from, int end, List<String> constants) {
        int i = code.skipLines(from);
        while (i < end && code.isWord(i)) {
            constants.add(code.at(i).text());
            i++;
            while (i < end && (code.is(i, "(") || code.is(i, "{"))) {
                i = code.next(i);
            }
            i = code.skipLines(i);
            if (!code.is(i, ",")) {
                break;
            }
            i = code.skipLines(i + 1);
        }
        return Math.min(i, end);
    }

    /** What is declared directly in the body: what is in further braces is not. */
    private void members(int from, int end, List<Field> fields, List<Method> methods) {
        int statement = from;
        for (int i = from; i < end; i = code.next(i)) {
            boolean begins = i == statement;
            if (code.is(i, "{") && code.partner(i) < 0) {
                return;
            }
            if (code.endsStatement(i) || code.is(i, "{")) {
                statement = code.next(i);
            } else if (code.isWord(i) && code.is(i + 1, "(") && code.isMethod(i)) {
                method(i, end, isStatic(statement, i)).ifPresent(methods::add);
            } else if (code.isWord(i) && !begins && isField(i, statement)) {
                fields.add(new Field(field(i), isStatic(statement, i)));
            }
        }
    }

    private boolean isStatic(int statement, int name) {
        for (int i = statement; i < name; i++) {
            if (code.is(i, "static")) {
                return true;
            }
        }
        return false;
    }

    /** A name behind a type or {@code def}, which is given a value or nothing follows. */
    private boolean isField(int i, int statement) {
        for (int before = statement; before < i; before++) {
            if (code.is(before, "=") || code.is(before, "(")) {
                return false;
            }
        }
        boolean declared = code.is(i - 1, "def") || !code.typeBefore(i).isEmpty();
        return declared && (code.is(i + 1, "=") || code.is(i + 1, ",") || code.endsStatement(i + 1));
    }

    private Local field(int name) {
        Expr value = code.is(name + 1, "=") ? GroovyParser.parseStatement(code, name + 2, 1) : Expr.NOTHING;
        return new Local(code.at(name).text(), code.typeBefore(name), value, Expr.Pick.ALL, 0);
    }

    private Optional<Method> method(int name, int end, boolean ofClass) {
        int close = code.partner(name + 1);
        if (close < 0 || close >= end) {
            return Optional.empty();
        }
        int brace = code.skipLines(close + 1);
        boolean body = code.is(brace, "{");
        int bodyEnd = !body ? close + 1 : code.partner(brace) < 0 ? code.size() : code.partner(brace);
        String text = code.at(name).text();
        String type = code.is(name - 1, "void") ? "void" : code.typeBefore(name);
        List<Local> parameters = GroovyLocals.parameters(code, name + 1, close);
        return Optional.of(
                new Method(new Declared(text, type, parameters, body ? brace + 1 : bodyEnd, bodyEnd), ofClass));
    }
}
