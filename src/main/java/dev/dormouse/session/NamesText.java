package dev.dormouse.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** The lines of a names file. A change touches the entry's own line alone: comments and what others wrote stay. */
final class NamesText {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[.*");

    private final List<String> lines;

    NamesText(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** The lines with the entry set, or without it; a new one stands where the order of the alphabet has it. */
    List<String> with(String section, String key, Optional<String> value) {
        int header = header(section);
        if (header < 0) {
            if (value.isPresent()) {
                lines.addAll(List.of("", "[" + section + "]", entry(key, value.get())));
            }
            return lines;
        }
        int end = header + 1;
        int place = header + 1;
        int old = -1;
        while (end < lines.size() && !HEADER.matcher(lines.get(end)).matches()) {
            Optional<String> found = keyOf(lines.get(end));
            if (found.isPresent()) {
                old = found.get().equals(key) ? end : old;
                place = found.get().compareTo(key) < 0 ? end + 1 : place;
            }
            end++;
        }
        if (old >= 0) {
            lines.remove(old);
        }
        if (value.isPresent()) {
            lines.add(old >= 0 ? old : place, entry(key, value.get()));
        }
        return lines;
    }

    private int header(String section) {
        Pattern wanted = Pattern.compile("\\s*\\[\\s*" + section + "\\s*]\\s*(#.*)?");
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> keyOf(String line) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return Optional.empty();
        }
        TomlParseResult one = Toml.parse(line);
        return one.hasErrors() || one.keySet().size() != 1
                ? Optional.empty()
                : one.keySet().stream().findFirst();
    }

    private static String entry(String key, String value) {
        return quoted(key) + " = " + quoted(value);
    }

    /** Names that hold quotes stay readable in TOML's other kind of quotes. */
    private static String quoted(String text) {
        boolean control = text.chars().anyMatch(c -> c < ' ' || c == 127);
        if (!text.contains("\"") && !text.contains("\\") && !control) {
            return '"' + text + '"';
        }
        if (!text.contains("'") && !control) {
            return "'" + text + "'";
        }
        StringBuilder escaped = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == 127) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return escaped.append('"').toString();
    }
}
