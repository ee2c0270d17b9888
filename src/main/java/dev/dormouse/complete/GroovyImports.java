package dev.dormouse.complete;

import dev.dormouse.session.TypedNames.Import;
import dev.dormouse.session.TypedNames.Import.Sort;
import java.util.ArrayList;
import java.util.List;

/** The imports that are written in a text. */
final class GroovyImports {

    private GroovyImports() {}

    static List<Import> of(GroovyCode code) {
        List<Import> imports = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            boolean begins = code.is(i, "import") && (i == 0 || code.isNewline(i - 1) || code.is(i - 1, ";"));
            if (begins) {
                int end = i + 1;
                while (end < code.size() && !code.endsStatement(end)) {
                    end++;
                }
                if (end < code.size()) {
                    read(code, i + 1, end, imports);
                }
            }
        }
        return imports;
    }

    private static void read(GroovyCode code, int from, int to, List<Import> imports) {
        boolean isStatic = code.is(from, "static");
        int begin = isStatic ? from + 1 : from;
        int end = begin;
        while (end < to && !code.is(end, "as")) {
            end++;
        }
        String name = code.text(begin, end - 1);
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return;
        }
        String owner = name.substring(0, dot);
        String last = name.substring(dot + 1);
        String alias = end + 1 < to ? code.at(end + 1).text() : last;
        boolean star = last.equals("*");
        if (isStatic) {
            imports.add(new Import(star ? Sort.ALL_STATIC : Sort.STATIC, owner, last, star ? "" : alias));
        } else {
            imports.add(star ? new Import(Sort.PACKAGE, owner, "", "") : new Import(Sort.CLASS, name, "", alias));
        }
    }
}
