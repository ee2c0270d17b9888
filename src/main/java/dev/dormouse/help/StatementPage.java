package dev.dormouse.help;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@code \h}: the statements and clauses of SQL and HQL, how each is written in this database, with an example on its own tables. */
public final class StatementPage {

    private static final String NOTATION =
            "CAPITALS stand for what you put there, [ ] may be left out, | is one of them, … more of the same\n";

    private final Snapshot snapshot;
    private final StatementTopics topics;

    public StatementPage(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.topics = StatementTopics.of(snapshot.dialect().name());
    }

    /** All there is, a line each. */
    public String list() {
        StringBuilder text = new StringBuilder("\\h NAME shows how one is written in ")
                .append(snapshot.dialect().title())
                .append(", with an example on your own tables\n");
        list(
                "\nSQL",
                topics.list().stream().filter(t -> t.language() == Language.SQL).toList(),
                text);
        list(
                "\nHQL",
                topics.list().stream().filter(t -> t.language() == Language.HQL).toList(),
                text);
        return text.toString();
    }

    private static void list(String title, List<StatementTopic> some, StringBuilder text) {
        text.append(title).append('\n');
        for (StatementTopic topic : some) {
            text.append("  ")
                    .append(topic.name())
                    .append(" ".repeat(Math.max(0, 14 - topic.name().length()) + 2))
                    .append(topic.summary())
                    .append('\n');
        }
    }

    /** The page of that name, or all that begin so. */
    public String of(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** The same, if there is one. */
    public Optional<String> find(String name) {
        Optional<StatementTopic> topic = topics.find(name);
        if (topic.isPresent()) {
            return topic.map(this::page);
        }
        List<StatementTopic> some = topics.listBeginning(name);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        list("\\h and one of", some, text);
        return Optional.of(text.toString());
    }

    private String page(StatementTopic topic) {
        StringBuilder text = new StringBuilder(topic.name())
                .append(": ")
                .append(topic.summary())
                .append(
                        topic.language() == Language.SQL
                                ? ", in " + snapshot.dialect().title()
                                : "")
                .append("\n\n");
        topic.syntax().forEach(line -> text.append("    ").append(line).append('\n'));
        SampleNames samples = new SampleNames(snapshot);
        List<String> examples =
                topic.examples().stream().flatMap(e -> samples.fill(e).stream()).toList();
        if (!examples.isEmpty()) {
            text.append("\nfor example\n");
            examples.forEach(e -> text.append("    ").append(e).append('\n'));
        }
        text.append('\n').append(NOTATION);
        text.append("see also: ").append(String.join(", ", topic.see())).append('\n');
        return text.toString();
    }

    private ShellException unknown(String name) {
        List<String> known = new ArrayList<>(topics.names());
        known.addAll(new TreeSet<>(snapshot.dialect().functions()));
        return new ShellException(Failure.usage("\\h knows no statement and no function \"" + name + "\"")
                .withHint(Suggestions.nearest(name, known)
                        .map(near -> "did you mean \\h " + near + "?")
                        .orElse("\\h lists them; \\? lists commands")));
    }
}
