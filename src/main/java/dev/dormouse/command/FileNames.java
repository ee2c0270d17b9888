package dev.dormouse.command;

import dev.dormouse.complete.Suggestion;
import dev.dormouse.host.Host;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The files that a beginning of a path could become. */
final class FileNames {

    private final Host host;

    FileNames(Host host) {
        this.host = host;
    }

    /**
     * Those of the folder that the prefix names, folders first; hidden ones only if a dot is typed. A name with a space in it
     * stands in quotes, and so does what leads to it; a folder's quote stays open, so that one can go on.
     */
    List<Suggestion> list(String prefix) {
        if (prefix.equals("~")) {
            return List.of(file("~/", "~/", true));
        }
        int slash = prefix.lastIndexOf('/');
        String folder = prefix.substring(0, slash + 1);
        String begin = prefix.substring(slash + 1).toLowerCase(Locale.ROOT);
        List<Suggestion> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(host.resolve(folder.isEmpty() ? "." : folder))) {
            for (Path path : files) {
                String name = path.getFileName().toString();
                if (name.toLowerCase(Locale.ROOT).startsWith(begin)
                        && (!name.startsWith(".") || begin.startsWith("."))) {
                    boolean directory = Files.isDirectory(path);
                    String shown = name + (directory ? "/" : "");
                    found.add(file(folder + shown, shown, directory));
                }
            }
        } catch (IOException e) {
            // A folder that cannot be read has nothing to offer.
            return List.of();
        }
        found.sort(Comparator.comparing((Suggestion s) -> s.spaceAfter())
                .thenComparing(Suggestion::display, String.CASE_INSENSITIVE_ORDER));
        return found;
    }

    private static Suggestion file(String path, String shown, boolean directory) {
        boolean quoted = path.chars().anyMatch(Character::isWhitespace);
        String text = quoted ? "'" + path + (directory ? "" : "'") : path;
        return new Suggestion(text, shown, "", Suggestion.Kind.FILE, !directory);
    }
}
