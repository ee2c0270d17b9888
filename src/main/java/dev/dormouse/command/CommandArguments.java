package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.complete.CommandCompletion;
import dev.dormouse.complete.Suggestion;
import dev.dormouse.connect.NamedConnections;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Proposal;
import dev.dormouse.help.StatementTopics;
import dev.dormouse.host.Host;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.Index;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableKind;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What completion offers behind a backslash; all of it comes from the commands' declarations. */
public final class CommandArguments implements CommandCompletion {

    private final Host host;

    public CommandArguments(Host host) {
        this.host = host;
    }

    @Override
    public Optional<Usage> usage(String command) {
        return Commands.find(command)
                .map(Command::spec)
                .map(spec -> new Usage(
                        command,
                        spec.parameters().stream().map(Parameter::shown).toList(),
                        spec.summary()));
    }

    @Override
    public Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        Commands.list().forEach(c -> summaries.put(c.spec().name(), c.spec().summary()));
        return summaries;
    }

    @Override
    public List<Suggestion> arguments(String typed, List<String> given, String prefix, Snapshot snapshot) {
        boolean plus = typed.endsWith("+") && Commands.find(typed).isEmpty();
        String command = plus ? typed.substring(0, typed.length() - 1) : typed;
        return command.equals("set") && given.size() == 1
                ? values(given.get(0))
                : arguments(command, given.size(), prefix, snapshot);
    }

    @Override
    public List<Suggestion> arguments(String command, int index, String prefix, Snapshot snapshot) {
        Optional<CommandSpec> spec = Commands.find(command).map(Command::spec);
        if (spec.isEmpty() || spec.get().parameters().isEmpty()) {
            return List.of();
        }
        List<Parameter> parameters = spec.get().parameters();
        Parameter last = parameters.get(parameters.size() - 1);
        if (index >= parameters.size() && !last.rest()) {
            return List.of();
        }
        Parameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
        return switch (parameter.kind()) {
            case WORD -> words(parameter.values());
            case RELATION -> relations(command, snapshot);
            case PATTERN -> objects(command, snapshot);
            case NAME -> names(prefix, snapshot);
            case SUGGESTION -> suggestions(snapshot);
            case COMMAND ->
                words(Stream.concat(Commands.names().stream(), HelpCommand.topics().stream())
                        .toList());
            case TOPIC -> topics(index, snapshot);
            case SETTING ->
                Setting.ALL.stream()
                        .map(s -> new Suggestion(s.name(), s.name(), s.summary(), Suggestion.Kind.ARGUMENT, true))
                        .toList();
            case FILE -> new FileNames(host).list(prefix);
            case CONNECTION -> connections(prefix);
            case STATEMENT, TEXT -> List.of();
        };
    }

    private static List<Suggestion> words(List<String> words) {
        return words.stream()
                .map(w -> new Suggestion(w, w, "", Suggestion.Kind.ARGUMENT, true))
                .toList();
    }

    /** Whole names of statements; for a second word, what can follow the first. */
    private static List<Suggestion> topics(int index, Snapshot snapshot) {
        Stream<Suggestion> functions = snapshot.dialect().functions().stream()
                .filter(any -> index == 0)
                .sorted()
                .map(name -> new Suggestion(name, name, "function", Suggestion.Kind.FUNCTION, true));
        Stream<Suggestion> statements = StatementTopics.of(snapshot.dialect().name()).list().stream()
                .flatMap(topic -> topic.names().stream()
                        .map(name -> List.of(name.split(" ")))
                        .filter(words -> words.size() > index)
                        .map(words -> String.join(" ", words.subList(index, words.size())))
                        .map(text -> new Suggestion(text, text, topic.summary(), Suggestion.Kind.ARGUMENT, true)));
        return Stream.concat(statements, functions).toList();
    }

    /** Relations and entities; behind an entity and a dot its attributes. */
    private static List<Suggestion> names(String prefix, Snapshot snapshot) {
        int dot = prefix.lastIndexOf('.');
        Optional<EntityModel> owner =
                dot < 0 ? Optional.empty() : snapshot.models().find(prefix.substring(0, dot));
        if (owner.isPresent()) {
            return owner.get().listAttributeNames().stream()
                    .map(name -> owner.get().name() + "." + name)
                    .map(name -> new Suggestion(name, name, "", Suggestion.Kind.ATTRIBUTE, true))
                    .toList();
        }
        List<Suggestion> names = new ArrayList<>();
        for (EntityModel entity : snapshot.models().entities()) {
            String what = "entity of " + entity.table().name();
            names.add(new Suggestion(entity.name(), entity.name(), what, Suggestion.Kind.ENTITY, false));
        }
        names.addAll(relations("", snapshot));
        return names;
    }

    /** What the catalogue has of the names that a command lists. */
    private static List<Suggestion> objects(String command, Snapshot snapshot) {
        Stream<Table> tables = snapshot.catalog().tables().stream();
        Stream<String> names =
                switch (command) {
                    case "di" -> tables.flatMap(t -> t.indexes().stream().map(Index::name));
                    case "dn" -> tables.map(t -> t.name().schema());
                    default -> Stream.empty();
                };
        return words(names.distinct().toList());
    }

    private static List<Suggestion> suggestions(Snapshot snapshot) {
        List<Suggestion> numbers = new ArrayList<>();
        for (Proposal proposal : ModelReport.proposals(snapshot)) {
            String number = String.valueOf(numbers.size() + 1);
            String text = number + " " + proposal;
            numbers.add(new Suggestion(number, text, "", Suggestion.Kind.ARGUMENT, true));
        }
        return numbers;
    }

    /** Tables and views, those alone that the command lists; behind {@code \\generate} entities. */
    private static List<Suggestion> relations(String command, Snapshot snapshot) {
        if (command.equals("generate")) {
            return snapshot.models().entities().stream()
                    .map(e -> new Suggestion(
                            e.name(), e.name(), "entity of " + e.table().name(), Suggestion.Kind.ENTITY, true))
                    .toList();
        }
        return snapshot.catalog().tables().stream()
                .filter(table -> isListed(command, table.kind()))
                .map(table -> {
                    String name = quoted(table.name().name());
                    String text = snapshot.catalog().isVisible(table)
                            ? name
                            : quoted(table.name().schema()) + "." + name;
                    return new Suggestion(
                            text, text, table.comment().orElse(table.kind().words()), Suggestion.Kind.TABLE, true);
                })
                .toList();
    }

    private static boolean isListed(String command, TableKind kind) {
        boolean view = kind == TableKind.VIEW || kind == TableKind.MATERIALIZED_VIEW;
        return command.equals("dv") ? view : !command.equals("dt") || !view;
    }

    /** In the quotes that hold an argument together. */
    private static String quoted(String name) {
        return name.chars().anyMatch(Character::isWhitespace) ? '"' + name + '"' : name;
    }

    /** The names in the settings file; files, once a path is begun. */
    private List<Suggestion> connections(String prefix) {
        if (prefix.contains("/") || prefix.startsWith("~") || prefix.startsWith(".")) {
            return prefix.contains(":") ? List.of() : new FileNames(host).list(prefix);
        }
        List<String> names = new ArrayList<>();
        try {
            names.addAll(NamedConnections.read(host).names());
        } catch (ShellException e) {
            // Whoever connects by a name hears what is wrong with the file.
            names.clear();
        }
        if (!names.contains("demo")) {
            names.add("demo");
        }
        return words(names);
    }

    private static List<Suggestion> values(String setting) {
        if (setting.equals("format")) {
            return words(OutputFormats.names());
        }
        return Setting.ALL.stream()
                .filter(s -> s.name().equals(setting))
                .flatMap(s -> words(s.values()).stream())
                .toList();
    }
}
