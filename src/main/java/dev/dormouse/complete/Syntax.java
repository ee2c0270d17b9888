package dev.dormouse.complete;

import dev.dormouse.complete.SyntaxRule.All;
import dev.dormouse.complete.SyntaxRule.Any;
import dev.dormouse.complete.SyntaxRule.Many;
import dev.dormouse.complete.SyntaxRule.Maybe;
import dev.dormouse.complete.SyntaxRule.Slot;
import dev.dormouse.complete.SyntaxRule.Thing;
import dev.dormouse.complete.SyntaxRule.Word;
import dev.dormouse.result.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that are no queries, from the resource {@code complete/statements.grammar}, which is read when first needed. */
final class Syntax {

    /** The initials that stand for all databases. */
    static final String EVERYWHERE = "phsmx";

    private static final Pattern PART =
            Pattern.compile("(~?)(?:<(\\w+)>|\\$(\\w+)|'([^']+)'|(\\w+))(?:@(\\w+))?|\\{!|[\\[\\]{}()|]");

    private static final class Loaded {
        private static final Syntax SYNTAX = new Syntax(Resources.text("/complete/statements.grammar"));
    }

    private final Map<String, String> macros = new HashMap<>();
    private final Map<String, List<Line>> statements = new HashMap<>();
    private final Map<String, List<Line>> tails = new HashMap<>();

    /**
     * One way that something may go.
     *
     * @param dialects initials of the databases where it does
     */
    record Line(String dialects, SyntaxRule rule) {}

    private Syntax(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        for (String line : lines) {
            if (line.startsWith("$")) {
                int equals = line.indexOf('=');
                macros.put(line.substring(1, equals).strip(), line.substring(equals + 1));
            }
        }
        for (String line : lines) {
            if (!line.startsWith("$")) {
                boolean tail = line.startsWith("tail ");
                int colon = line.indexOf(':');
                String dialects = line.substring(tail ? 5 : 0, colon);
                SyntaxRule rule = new Parser(line.substring(colon + 1)).parse();
                for (String word : first(rule)) {
                    (tail ? tails : statements)
                            .computeIfAbsent(word, any -> new ArrayList<>())
                            .add(new Line(dialects.equals("*") ? EVERYWHERE : dialects, rule));
                }
            }
        }
    }

    /** The ways of a statement that begins with this word; none if it is a query, or unknown. */
    static List<Line> statements(String word) {
        return Loaded.SYNTAX.statements.getOrDefault(word, List.of());
    }

    /** The ways of the part of a statement that begins with this word. */
    static List<Line> tails(String word) {
        return Loaded.SYNTAX.tails.getOrDefault(word, List.of());
    }

    private static List<String> first(SyntaxRule rule) {
        if (rule instanceof Word word) {
            return List.of(word.text());
        } else if (rule instanceof All all) {
            return first(all.parts().get(0));
        } else if (rule instanceof Any any) {
            return any.choices().stream().flatMap(c -> first(c).stream()).toList();
        }
        throw new IllegalStateException("a statement begins with a word: " + rule);
    }

    private final class Parser {

        private final List<Matcher> parts = new ArrayList<>();
        private int at;

        Parser(String text) {
            Matcher matcher = PART.matcher(text);
            int end = 0;
            while (matcher.find()) {
                if (!text.substring(end, matcher.start()).isBlank()) {
                    throw new IllegalStateException("not understood: " + text.substring(end));
                }
                end = matcher.end();
                Matcher part = PART.matcher(matcher.group());
                part.matches();
                parts.add(part);
            }
        }

        SyntaxRule parse() {
            SyntaxRule rule = choices();
            if (at < parts.size()) {
                throw new IllegalStateException(
                        "one bracket too many before " + parts.get(at).group());
            }
            return rule;
        }

        private String sign() {
            return at < parts.size() ? parts.get(at).group() : "";
        }

        private SyntaxRule choices() {
            List<SyntaxRule> choices = new ArrayList<>();
            choices.add(sequence());
            while (sign().equals("|")) {
                at++;
                choices.add(sequence());
            }
            return choices.size() == 1 ? choices.get(0) : new Any(choices);
        }

        private SyntaxRule sequence() {
            List<SyntaxRule> sequence = new ArrayList<>();
            while (at < parts.size() && !List.of("|", "]", "}", ")").contains(sign())) {
                SyntaxRule rule = part();
                if (rule instanceof All all) {
                    sequence.addAll(all.parts());
                } else {
                    sequence.add(rule);
                }
            }
            return sequence.size() == 1 ? sequence.get(0) : new All(List.copyOf(sequence));
        }

        private SyntaxRule part() {
            Matcher part = parts.get(at++);
            return switch (part.group()) {
                case "[" -> new Maybe(closed());
                case "{" -> new Many(closed(), false);
                case "{!" -> new Many(closed(), true);
                case "(" -> closed();
                default -> single(part);
            };
        }

        private SyntaxRule closed() {
            SyntaxRule inner = choices();
            at++;
            return inner;
        }

        private SyntaxRule single(Matcher part) {
            boolean silent = !part.group(1).isEmpty();
            String dialects = part.group(6) == null ? "" : part.group(6);
            if (part.group(2) != null) {
                return new Slot(Thing.valueOf(part.group(2).toUpperCase(Locale.ROOT)), dialects, silent);
            }
            if (part.group(3) != null) {
                return new Parser(macros.get(part.group(3))).parse();
            }
            return new Word(part.group(4) != null ? part.group(4) : part.group(5), dialects, silent);
        }
    }
}
