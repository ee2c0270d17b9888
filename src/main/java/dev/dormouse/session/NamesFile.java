package dev.dormouse.session;

import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.NamingRules;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.Renaming;
import dev.dormouse.entity.TypedReference;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.TableName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * The file with the names that users chose and the relations that they accepted: TOML, one line each, sorted, so that it can be
 * read, merged and committed. Keys are what the database calls things, so that it fits every copy of the database.
 */
public final class NamesFile {

    private static final String NAMES = "names";
    private static final String RULES = "rules";
    private static final String RELATIONS = "relations";
    private static final String SINGULAR = "singular";
    private static final String TYPED = "polymorphic";
    private static final String REFERENCE = "reference ";
    private static final String TABLE = "table ";
    private static final String TO = " to ";
    private static final String COLUMN = "column ";

    /** What git leaves where two people's lines met. */
    private static final String MERGE = "<<<<<<< ";

    private static final List<String> SECTIONS = List.of(NAMES, RELATIONS, TYPED, RULES);

    private final Optional<Path> file;
    private final String title;
    private List<String> memory = List.of();

    /**
     * @param file absolute
     * @param title what the database is, for the head of a new file; shows no password
     */
    public NamesFile(Path file, String title) {
        this.file = Optional.of(file);
        this.title = title;
    }

    private NamesFile() {
        this.file = Optional.empty();
        this.title = "";
    }

    /** One that lasts as long as the session. */
    public static NamesFile inMemory() {
        return new NamesFile();
    }

    /** Where it is, whether or not it exists; empty if it lasts no longer than the session. */
    public Optional<Path> path() {
        return file;
    }

    /** What it says. Never fails: what cannot be read is the notes' problem. */
    public synchronized ModelNotes read() {
        List<String> lines;
        try {
            lines = lines();
        } catch (IOException e) {
            return problem(shown() + " cannot be read: it must be UTF-8 text that you may read");
        }
        if (lines.isEmpty()) {
            return ModelNotes.NONE;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MERGE)) {
                return problem(shown() + ", line " + (i + 1)
                        + ": a merge was not finished here; no name of the file counts until it is");
            }
        }
        TomlParseResult toml = Toml.parse(String.join("\n", lines));
        if (toml.hasErrors()) {
            String message = String.valueOf(toml.errors().get(0).getMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            return problem(place(toml.errors().get(0).position()) + message + "; no name of it counts");
        }
        Problems problems = new Problems();
        checkSections(toml, problems);
        Map<Nameable, String> pins = new TreeMap<>();
        each(toml, NAMES, problems, (key, value) -> {
            Nameable thing = Nameable.parse(key);
            Renaming.problem(thing, value).ifPresent(reason -> {
                throw new IllegalArgumentException(reason);
            });
            pins.put(thing, value);
        });
        List<Proposal.Reference> accepted = new ArrayList<>();
        each(toml, RELATIONS, problems, (key, value) -> accepted.add(relation(key, value)));
        List<TypedReference> typed = new ArrayList<>();
        each(toml, TYPED, problems, (key, value) -> typed.add(typed(key, value)));
        NamingRules rules = rules(toml, problems);
        return new ModelNotes(new KnownNames(pins), accepted, typed, rules, problems.text());
    }

    /** A section of nearly the right name would be passed over, and its lines with it; what else there is belongs to others. */
    private static void checkSections(TomlParseResult toml, Problems problems) {
        for (String key : toml.keySet()) {
            TomlPosition where = toml.inputPositionOf(List.of(key));
            if (SECTIONS.contains(key) && !toml.isTable(List.of(key))) {
                problems.add(where, "\"" + key + "\" must be a section, [" + key + "]");
            } else if (!SECTIONS.contains(key)) {
                Suggestions.nearest(key, SECTIONS)
                        .ifPresent(near ->
                                problems.add(where, "there is no section [" + key + "]; did you mean [" + near + "]?"));
            }
        }
    }

    private ModelNotes problem(String text) {
        return ModelNotes.NONE.withProblem(text);
    }

    private NamingRules rules(TomlParseResult toml, Problems problems) {
        NamingRules rules = NamingRules.USUAL;
        TomlTable table = toml.isTable(RULES) ? toml.getTable(RULES) : null;
        if (table == null) {
            return rules;
        }
        for (String key : table.keySet()) {
            if (key.equals(SINGULAR) && table.isBoolean(List.of(key))) {
                rules = new NamingRules(Boolean.TRUE.equals(table.getBoolean(List.of(key))));
            } else {
                problems.add(
                        table.inputPositionOf(List.of(key)),
                        key.equals(SINGULAR)
                                ? "\"singular\" must be true or false"
                                : "there is no rule \"" + key + "\", only \"singular\"");
            }
        }
        return rules;
    }

    /** What is wrong in it, by its lines. */
    private final class Problems {

        private final NavigableMap<Integer, String> texts = new TreeMap<>();

        void add(TomlPosition position, String text) {
            texts.putIfAbsent(position == null ? 0 : position.line(), place(position) + text);
        }

        /** The first of them; the others are counted. */
        Optional<String> text() {
            int more = texts.size() - 1;
            return texts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(texts.firstEntry().getValue()
                            + (more == 0 ? "" : more == 1 ? ", and one line more" : ", and " + more + " lines more"));
        }
    }

    /** Reads one entry. */
    private interface Entry {
        void read(String key, String value);
    }

    private void each(TomlParseResult toml, String section, Problems problems, Entry entry) {
        TomlTable table = toml.isTable(section) ? toml.getTable(section) : null;
        if (table == null) {
            return;
        }
        for (String key : table.keySet()) {
            TomlPosition where = table.inputPositionOf(List.of(key));
            if (!table.isString(List.of(key))) {
                problems.add(where, "\"" + key + "\" must be text");
                continue;
            }
            try {
                entry.read(key, table.getString(List.of(key)));
            } catch (IllegalArgumentException e) {
                problems.add(where, e.getMessage());
            }
        }
    }

    private static Proposal.Reference relation(String key, String value) {
        Nameable from = Nameable.parse(COLUMN + key);
        Nameable to = Nameable.parse(COLUMN + value);
        return new Proposal.Reference(
                from.table(), ((Nameable.Column) from).column(), to.table(), ((Nameable.Column) to).column());
    }

    private static TypedReference typed(String key, String value) {
        return TypedReference.of((Nameable.Reference) Nameable.parse(REFERENCE + key + TO + value));
    }

    private String place(TomlPosition position) {
        return shown() + (position == null ? ": " : ", line " + position.line() + ": ");
    }

    /** Its path, for messages. */
    String shown() {
        return file.map(Path::toString).orElse("the names");
    }

    /** Writes a name down. */
    public void pin(Nameable thing, String name) {
        change(NAMES, thing.toString(), Optional.of(name));
    }

    /** Strikes a name out. */
    public void unpin(Nameable thing) {
        change(NAMES, thing.toString(), Optional.empty());
    }

    /** Writes a relation down. */
    public void accept(Proposal.Reference relation) {
        change(
                RELATIONS,
                column(relation.table(), relation.column()),
                Optional.of(column(relation.target(), relation.targetColumn())));
    }

    /** As it stands in the file: {@code public.invoices (person_id) = public.people (id)}. */
    static String text(Proposal.Reference relation) {
        return column(relation.table(), relation.column()) + " = " + column(relation.target(), relation.targetColumn());
    }

    /** Writes a relation down that a column's value decides. */
    public void accept(TypedReference relation) {
        String thing = relation.thing().toString();
        String target = new Nameable.Entity(relation.target()).toString().substring(TABLE.length());
        String key = thing.substring(REFERENCE.length(), thing.length() - target.length() - TO.length());
        change(TYPED, key, Optional.of(target));
    }

    private static String column(TableName table, String column) {
        return new Nameable.Column(table, column).toString().substring(COLUMN.length());
    }

    private synchronized void change(String section, String key, Optional<String> value) {
        Optional<String> problem = read().problem();
        if (problem.isPresent()) {
            throw new ShellException(
                    Failure.usage(problem.get()).withHint("repair the file first; nothing was changed"));
        }
        try {
            NamesText text = new NamesText(lines().isEmpty() ? head() : lines());
            List<String> changed = text.with(section, key, value);
            if (file.isPresent()) {
                CommonFile.replace(file.get(), String.join("\n", changed) + "\n");
            } else {
                memory = changed;
            }
        } catch (IOException e) {
            throw new ShellException(
                    Failure.usage(shown() + " cannot be written: " + CommonFile.why(e))
                            .withHint("nothing was changed"),
                    e);
        }
    }

    private List<String> head() {
        return List.of(
                "# Names that were chosen for " + title + ", and relations that were accepted.",
                "# One line each; \\rename and \\accept of dormouse write them. Edit, merge and commit it as you like.");
    }

    private List<String> lines() throws IOException {
        if (file.isEmpty()) {
            return memory;
        }
        return Files.exists(file.get()) ? Files.readAllLines(file.get(), StandardCharsets.UTF_8) : List.of();
    }
}
