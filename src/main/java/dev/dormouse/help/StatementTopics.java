package dev.dormouse.help;

import dev.dormouse.result.Language;
import dev.dormouse.result.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The statements and clauses that {@code \h} knows, read from {@code help/statements.txt}. In it a line begins with {@code #} for
 * the names, {@code @} for the language, {@code =} for the summary, {@code &} for other topics, {@code >} for an example, {@code ~}
 * for a proof; any other is syntax. {@code %postgresql,h2} before a line keeps it for these databases, {@code %!sqlite} from that one.
 */
public final class StatementTopics {

    private static final String RESOURCE = "/help/statements.txt";

    private final List<StatementTopic> topics;

    private StatementTopics(List<StatementTopic> topics) {
        this.topics = topics;
    }

    /** As they are in a database, by its dialect's short name; what it does not have is left out. */
    public static StatementTopics of(String dialect) {
        List<StatementTopic> topics = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Resources.text(RESOURCE).lines().toList()) {
            if (line.startsWith("# ") && !lines.isEmpty()) {
                topics.add(topic(lines, dialect));
                lines.clear();
            }
            lines.add(line);
        }
        topics.add(topic(lines, dialect));
        topics.removeIf(topic -> topic.syntax().isEmpty());
        StatementTopics known = new StatementTopics(List.copyOf(topics));
        return new StatementTopics(topics.stream().map(known::withKnownLinks).toList());
    }

    private StatementTopic withKnownLinks(StatementTopic topic) {
        List<String> see =
                topic.see().stream().filter(name -> find(name).isPresent()).toList();
        return new StatementTopic(
                topic.names(),
                topic.language(),
                topic.summary(),
                topic.syntax(),
                see,
                topic.examples(),
                topic.proofs());
    }

    private static StatementTopic topic(List<String> lines, String dialect) {
        List<String> names = split(lines.get(0).substring(2));
        Language language = Language.SQL;
        String summary = "";
        List<String> syntax = new ArrayList<>();
        List<String> see = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        List<String> proofs = new ArrayList<>();
        for (String all : lines.subList(1, lines.size())) {
            String line = own(all, dialect);
            String rest = line.length() > 2 ? line.substring(2) : "";
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '@' -> language = Language.valueOf(rest.toUpperCase(Locale.ROOT));
                case '=' -> summary = rest;
                case '&' -> see.addAll(split(rest));
                case '>' -> examples.add(rest);
                case '~' -> proofs.add(rest);
                default -> {
                    if (!line.isBlank()) {
                        syntax.add(line);
                    }
                }
            }
        }
        return new StatementTopic(names, language, summary, syntax, see, examples, proofs);
    }

    /** The line without its databases; nothing if it is not for this one. */
    private static String own(String line, String dialect) {
        if (!line.startsWith("%")) {
            return line;
        }
        int end = line.indexOf(' ');
        boolean except = line.startsWith("%!");
        Set<String> databases =
                Set.copyOf(List.of(line.substring(except ? 2 : 1, end).split(",")));
        return databases.contains(dialect) == except ? "" : line.substring(end + 1);
    }

    private static List<String> split(String names) {
        return List.of(names.strip().split(",\\s*"));
    }

    public List<StatementTopic> list() {
        return topics;
    }

    /** All names by which a topic is found, those of SQL first. */
    public List<String> names() {
        return topics.stream().flatMap(t -> t.names().stream()).distinct().toList();
    }

    /** The topic of that name, in any case and however spaced; of a whole statement, by its first words. */
    public Optional<StatementTopic> find(String name) {
        List<String> words = List.of(
                name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*;$", "").split("\\s+"));
        for (int n = Math.min(words.size(), 4); n > 0; n--) {
            String phrase = String.join(" ", words.subList(0, n));
            Optional<StatementTopic> found =
                    topics.stream().filter(t -> t.names().contains(phrase)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Those with a name that begins so: {@code create}. */
    public List<StatementTopic> listBeginning(String name) {
        String begin = name.strip().toLowerCase(Locale.ROOT) + " ";
        return topics.stream()
                .filter(t -> t.names().stream().anyMatch(n -> n.startsWith(begin)))
                .toList();
    }
}
