package dev.dormouse.complete;

import dev.dormouse.complete.Source.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which columns a query gives: what it selects, or what a change returns. */
final class QueryOutputs {

    private static final Set<String> ENDS =
            Set.of("from", "where", "group", "order", "having", "limit", "union", "into");

    private final QueryParser parser;
    private final List<Source> sources;

    /** @param sources what the query's rows come from */
    QueryOutputs(QueryParser parser, List<Source> sources) {
        this.parser = parser;
        this.sources = sources;
    }

    List<Output> of(int from, int to) {
        int i = from;
        boolean change = Set.of("insert", "update", "delete", "merge").contains(parser.word(i));
        while (i < to && !parser.word(i).equals(change ? "returning" : "select")) {
            i = parser.next(i);
        }
        List<Output> found = new ArrayList<>();
        i = Set.of("distinct", "all").contains(parser.word(i + 1)) ? i + 2 : i + 1;
        while (i < to && !parser.word(i - 1).equals("from")) {
            int end = i;
            while (end < to && !parser.word(end).equals(",") && !ENDS.contains(parser.word(end))) {
                end = parser.next(end);
            }
            one(i, end, found);
            if (!parser.word(end).equals(",")) {
                break;
            }
            i = end + 1;
        }
        return found;
    }

    private void one(int from, int to, List<Output> found) {
        if (from >= to) {
            return;
        }
        int last = to - 1;
        if (parser.word(last).equals("*")) {
            Name only = last - 2 >= from ? Name.of(parser.token(last - 2)) : Name.NONE;
            sources.stream()
                    .filter(s -> only.isEmpty() || only.matches(s.handle().text()))
                    .forEach(s -> found.add(Output.allOf(s)));
        } else if (parser.isAnyName(last)) {
            found.add(new Output(Name.of(parser.token(last)), Optional.empty(), column(from, to), sources));
        } else if (from + 1 < to && parser.next(from + 1) == to && parser.isAnyName(from)) {
            found.add(Output.named(Name.of(parser.token(from))));
        }
    }

    /** The column that is selected there, whatever it is called then; empty if it is computed. */
    private List<Name> column(int from, int to) {
        List<Name> path = new ArrayList<>();
        int i = from;
        while (i < to && parser.isAnyName(i)) {
            path.add(Name.of(parser.token(i++)));
            if (i + 1 >= to || !parser.word(i).equals(".")) {
                break;
            }
            i++;
        }
        boolean alias = i == to
                || i == to - 1 && parser.isAnyName(i)
                || i == to - 2 && parser.word(i).equals("as");
        return alias ? path : List.of();
    }

    /** The same under the names that are given to them; those that are left over keep theirs. */
    static List<Output> rename(List<Output> outputs, List<Name> names) {
        List<Output> renamed = new ArrayList<>();
        boolean counted = outputs.stream().noneMatch(o -> o.all().isPresent());
        for (int i = 0; i < names.size(); i++) {
            boolean known = counted && i < outputs.size();
            renamed.add(known ? outputs.get(i).renamed(names.get(i)) : Output.named(names.get(i)));
        }
        if (outputs.size() > names.size()) {
            renamed.addAll(outputs.subList(names.size(), outputs.size()));
        }
        return renamed;
    }
}
