package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.command.Keyboard.Key;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import java.util.List;
import java.util.Locale;

/** {@code \keys}: what the keys do, as they are bound. */
final class KeysCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "keys",
                        "list the keys as they are bound; with a word those that have it in their name or their line",
                        Parameter.rest("word", false, Parameter.Kind.TEXT))
                .in(CommandSpec.Group.INPUT)
                .withExamples("\\keys history", "\\keys ctrl-r");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        if (!shell.isInteractive()) {
            throw new ShellException(Failure.usage("\\keys needs a terminal"));
        }
        String word = arguments.isEmpty() ? "" : arguments.get(0);
        List<Key> keys =
                shell.keyboard().list().stream().filter(key -> has(key, word)).toList();
        if (keys.isEmpty()) {
            throw new ShellException(Failure.usage("no key has \"" + word + "\" in its name or its line")
                    .withHint("\\keys lists them all"));
        }
        return new Result.Text(text(keys));
    }

    private static boolean has(Key key, String word) {
        String all = key.group() + "\n" + key.keys() + "\n" + key.action();
        return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static String text(List<Key> keys) {
        int width = keys.stream().mapToInt(k -> k.keys().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        String group = "";
        for (Key key : keys) {
            if (!key.group().equals(group)) {
                group = key.group();
                text.append(text.isEmpty() ? "" : "\n").append(group).append('\n');
            }
            text.append("  ")
                    .append(key.keys())
                    .append(" ".repeat(width - key.keys().length() + 2))
                    .append(key.action())
                    .append('\n');
        }
        return text.toString();
    }
}
