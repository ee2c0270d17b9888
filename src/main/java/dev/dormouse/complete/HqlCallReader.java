package dev.dormouse.complete;

import dev.dormouse.complete.HqlExpression.Element;
import dev.dormouse.complete.HqlExpression.Id;
import dev.dormouse.complete.HqlExpression.Key;
import dev.dormouse.complete.HqlExpression.Treated;
import dev.dormouse.complete.HqlExpression.TypeOf;
import dev.dormouse.complete.HqlExpression.Value;
import dev.dormouse.complete.HqlFunction.Sort;
import dev.dormouse.complete.HqlScope.Output;
import dev.dormouse.complete.HqlWish.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads calls of functions, with the words that stand in their brackets and behind them. */
final class HqlCallReader {

    private static final Set<String> LEADING = Set.of("distinct", "leading", "trailing", "both", "key", "name", "from");

    /** What makes the next argument, as a comma does. */
    private static final Set<String> SEPARATING =
            Set.of("from", "for", "placing", "in", "with", "passing", "value", "default", "leading", "trailing");

    /** What says how JSON, XML and lists are made. */
    private static final Set<String> SETTING = Set.of(
            "null",
            "error",
            "absent",
            "on",
            "empty",
            "array",
            "object",
            "without",
            "conditional",
            "unconditional",
            "wrapper",
            "unique",
            "keys",
            "overflow",
            "truncate",
            "count",
            "true",
            "false");

    private static final Set<String> CONDITIONAL = Set.of("any", "every", "all", "some");

    private final HqlInput in;
    private final HqlOperandReader operands;

    HqlCallReader(HqlInput in, HqlOperandReader operands) {
        this.in = in;
        this.operands = operands;
    }

    /** The bracket is next. */
    HqlExpression call(String name, HqlScope scope) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (!in.descend()) {
            return HqlExpression.UNKNOWN;
        }
        Clause around = operands.clause();
        HqlExpression value = folded.equals("treat") ? treat(scope) : result(folded, arguments(folded, scope));
        operands.enter(around);
        new HqlWindowReader(in, operands).behind(HqlFunctions.find(folded), scope);
        operands.enter(around);
        in.ascend();
        return value;
    }

    private static HqlExpression result(String name, List<HqlExpression> arguments) {
        HqlExpression first = arguments.isEmpty() ? HqlExpression.UNKNOWN : arguments.get(0);
        return switch (name) {
            case "element", "elements", "value", "values", "maxelement", "minelement" -> new Element(first);
            case "key", "keys", "index", "indices", "maxindex", "minindex" -> new Key(first);
            case "id" -> new Id(first);
            case "type" -> new TypeOf(first);
            case "coalesce", "ifnull", "nullif", "max", "min", "greatest", "least", "any", "every", "all", "some" ->
                first;
            case "trunc", "truncate", "lag", "lead", "first_value", "last_value", "nth_value" -> first;
            case "array_get" -> new Element(first);
            default ->
                new Value(HqlFunctions.find(name).map(HqlFunction::result).orElse(HqlKind.ANY));
        };
    }

    private HqlExpression treat(HqlScope scope) {
        in.accept("(");
        HqlExpression of = operands.operand(scope, new Value(HqlKind.OBJECT));
        in.follow("as");
        List<String> path = new ArrayList<>();
        do {
            in.wish(new HqlWish.Subtypes(of, List.copyOf(path)));
            in.settle();
            if (in.isName()) {
                path.add(in.takeName());
            }
        } while (in.accept("."));
        in.close();
        return new Treated(of, String.join(".", path));
    }

    /** Reads what is in the brackets. */
    List<HqlExpression> arguments(String name, HqlScope scope) {
        List<HqlExpression> arguments = new ArrayList<>();
        in.accept("(");
        if (!in.atCursor() && in.accept(")")) {
            return arguments;
        }
        if (name.equals("extract")) {
            field();
        }
        if (CONDITIONAL.contains(name)) {
            operands.enter(Clause.CONDITION);
        }
        HqlFunction function = HqlFunctions.find(name).orElse(null);
        boolean worded = HqlWords.INSIDE.containsKey(name);
        HqlExpression wanted = new Value(function == null ? HqlKind.ANY : function.argument());
        do {
            leading(name, arguments.isEmpty());
            if (in.word().equals(")") && !in.atCursor()) {
                break;
            }
            unit(name, arguments.isEmpty());
            HqlExpression fitting = fitting(name, arguments, wanted);
            arguments.add(worded ? operands.arithmetic(scope, fitting) : operands.condition(scope, fitting));
            inside(name, scope);
        } while (isNext(name));
        in.close();
        return arguments;
    }

    /** Whether another argument follows; at the cursor a word may as well begin the next clause. */
    private boolean isNext(String name) {
        if (in.accept(",") || in.accept(":")) {
            return true;
        }
        boolean known = HqlWords.INSIDE.getOrDefault(name, List.of()).contains(in.word());
        return known && !in.isBeyondGap() && in.acceptAny(SEPARATING);
    }

    private static HqlExpression fitting(String name, List<HqlExpression> arguments, HqlExpression wanted) {
        if (arguments.isEmpty()) {
            return wanted;
        }
        return switch (name) {
            case "coalesce", "ifnull", "nullif", "greatest", "least" -> arguments.get(0);
            case "substring",
                    "left",
                    "right",
                    "overlay",
                    "pad",
                    "repeat",
                    "round",
                    "trunc",
                    "truncate",
                    "lag",
                    "lead" -> new Value(HqlKind.NUMBER);
            default -> wanted;
        };
    }

    private void leading(String name, boolean first) {
        if (!first && !name.equals("json_object")) {
            return;
        }
        List<String> words = HqlWords.BEFORE.getOrDefault(name, List.of());
        in.offer(name.equals("count") ? Wish.Keywords.FIRST : Wish.Keywords.LAST, words);
        if (in.word().equals("*") && (in.word(1).equals(")") || in.isBefore(1))) {
            in.skip();
            return;
        }
        while (!in.isBeyondGap() && in.acceptAny(LEADING)) {
            if (in.word(-1).equals("name")) {
                in.settle();
                if (in.isName()) {
                    in.takeName();
                }
                in.accept(",");
            }
        }
    }

    /** {@code trunc(x, month)}, {@code timestampadd(day, 3, x)} */
    private void unit(String name, boolean first) {
        boolean second = name.equals("trunc") || name.equals("truncate");
        if (first ? name.startsWith("timestamp") : second) {
            in.offer(Wish.Keywords.FIRST, HqlWords.UNITS);
            in.acceptAny(HqlWords.UNIT_WORDS);
        }
    }

    /** {@code year from}, {@code day of week from} */
    private void field() {
        in.offer(Wish.Keywords.FIRST, HqlWords.FIELDS);
        in.settle();
        boolean part = in.acceptAny(HqlWords.FIELD_WORDS) || in.isFilled();
        if (in.word(-1).equals("day") || in.word(-1).equals("week")) {
            in.offer(Wish.Keywords.LAST, List.of("of week", "of month", "of year"));
        }
        if (part && in.accept("of")) {
            in.offer(Wish.Keywords.FIRST, List.of("month", "week", "year"));
            in.settle();
            in.acceptAny(HqlWords.FIELD_WORDS);
        }
        in.acceptAny(Set.of("hour", "minute"));
        in.follow("from");
    }

    /** The words that can follow an argument. */
    private void inside(String name, HqlScope scope) {
        List<String> words = HqlWords.INSIDE.getOrDefault(name, List.of());
        in.offer(Wish.Keywords.FIRST, words);
        while (true) {
            if (in.accept("as")) {
                as(name);
            } else if (in.accept("returning")) {
                type();
            } else if (in.word().equals("order") && in.word(1).equals("by")
                    || in.isBefore(1) && in.word().equals("order")) {
                new HqlClauses(in, operands).order(scope);
            } else if (in.accept("columns")) {
                return;
            } else if (!words.isEmpty() && in.isAny(SETTING)) {
                in.skip();
            } else {
                return;
            }
            in.offer(words);
        }
    }

    private void as(String name) {
        if (Set.of("cast", "function", "column").contains(name)) {
            type();
        } else {
            in.settle();
            if (in.isName()) {
                in.takeName();
            } else if (!in.isFilled() && !in.word().equals(")")) {
                in.skip();
            }
        }
    }

    private void type() {
        in.wish(new HqlWish.CastTypes());
        in.settle();
        while (in.isName() || in.word().equals(".")) {
            in.skip();
        }
        if (in.accept("(")) {
            in.settle();
            while (!in.isDone() && !in.accept(")")) {
                in.skip();
            }
        }
    }

    /** Reads a function that rows come from; the columns that its call names. */
    List<Output> rows(String name, HqlScope scope) {
        List<Output> columns = new ArrayList<>();
        if (in.descend()) {
            Optional<HqlFunction> function = HqlFunctions.find(name).filter(f -> f.sort() == Sort.ROWS);
            int depth = 0;
            arguments(name, scope);
            if (in.word(-1).equals("columns")) {
                boolean brackets = in.accept("(");
                columns(columns);
                depth = brackets ? 2 : 1;
            }
            while (depth > 0 && !in.isDone() && function.isPresent()) {
                in.close();
                depth--;
            }
        }
        in.ascend();
        return columns;
    }

    /** {@code name type path '…', …} */
    private void columns(List<Output> columns) {
        do {
            in.settle();
            if (in.isName()) {
                columns.add(Output.named(in.takeName(), HqlExpression.UNKNOWN));
            }
            if (in.acceptAny(Set.of("for"))) {
                in.follow("ordinality");
            } else {
                in.offer("for ordinality", "exists");
                in.accept("exists");
                type();
            }
            in.offer("path", "default");
            while (!in.isDone() && !in.word().equals(",") && !in.word().equals(")")) {
                in.skip();
            }
        } while (in.accept(","));
    }
}
