package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.complete.CommandCompletion;
import dev.dormouse.complete.Suggestion;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Proposal;
import dev.dormouse.help.StatementTopics;
import dev.dormouse.host.Host;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Snapshot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What completion offers behind a backslash; all of it comes from the commands' declarations. */
public final class CommandArguments implements CommandCompletion {

    /** How many files of a folder are offered. */
    private static final int FILES = 200;

    private final Host host;

    public CommandArguments(Host host) {
        this.host = host;
    }

    @Override
    public Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        Commands.list().forEach(c -> summaries.put(c.spec().name(), c.spec().summary()));
        return summaries;
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
            case RELATION -> relations(snapshot);
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
            case FILE -> files(prefix);
            case CONNECTION, STATEMENT, TEXT -> List.of();
        };
    }

    private static List<Suggestion> words(List<String> words) {
        return words.stream()
                .map(w -> new Suggestion(w, w, "", Suggestion.Kind.ARGUMENT, true))
                .toList();
    }

    /** Whole names of statements; for a second word, what can follow the first. */
    private static List<Suggestion> topics(int index, Snapshot snapshot) {
        return StatementTopics.of(snapshot.dialect().name()).list().stream()
                .flatMap(topic -> topic.names().stream()
                        .map(name -> List.of(name.split(" ")))
                        .filter(words -> words.size() > index)
                        .map(words -> String.join(" ", words.subList(index, words.size())))
                        .map(text -> new Suggestion(text, text, topic.summary(), Suggestion.Kind.ARGUMENT, true)))
                .toList();
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
        names.addAll(relations(snapshot));
        return names;
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

    private static List<Suggestion> relations(Snapshot snapshot) {
        return snapshot.catalog().tables().stream()
                .map(table -> {
                    String name = snapshot.catalog().isVisible(table)
                            ? table.name().name()
                            : table.name().toString();
                    return new Suggestion(name, name, table.kind().words(), Suggestion.Kind.TABLE, true);
                })
                .toList();
    }

    private List<Suggestion> files(String prefix) {
        int slash = prefix.lastIndexOf('/');
        String folder = slash < 0 ? "" : prefix.substring(0, slash + 1);
        String begin = prefix.substring(slash + 1);
        List<Suggestion> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(host.resolve(folder.isEmpty() ? "." : folder))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(begin)
                        && (!name.startsWith(".") || begin.startsWith("."))
                        && found.size() < FILES) {
                    boolean directory = Files.isDirectory(file);
                    String text = folder + name + (directory ? "/" : "");
                    found.add(
                            new Suggestion(text, name + (directory ? "/" : ""), "", Suggestion.Kind.FILE, !directory));
                }
            }
        } catch (IOException e) {
            // A folder that cannot be read has nothing to offer.
            return List.of();
        }
        found.sort(Comparator.comparing(Suggestion::text));
        return found;
    }
}
