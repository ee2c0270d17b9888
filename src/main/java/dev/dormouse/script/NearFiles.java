package dev.dormouse.script;

import dev.dormouse.host.Host;
import dev.dormouse.result.Suggestions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which file was meant by one that is not there. */
final class NearFiles {

    /** A folder that holds more is not looked through. */
    private static final int MOST = 10_000;

    private NearFiles() {}

    /** {@code did you mean "scripts/top.sql"?}, or nothing: in the folder that was named, or in one that is called nearly so. */
    static String hint(Host host, String name) {
        return find(host, name).map(near -> "did you mean \"" + near + "\"?").orElse("");
    }

    private static Optional<String> find(Host host, String name) {
        int slash = name.lastIndexOf('/');
        String folder = name.substring(0, slash + 1);
        String file = name.substring(slash + 1);
        if (folder.isEmpty() || Files.isDirectory(host.resolve(folder))) {
            return nearest(file, list(host, folder)).map(near -> folder + near);
        }
        Optional<String> other = folder.length() > 1 ? find(host, folder.substring(0, slash)) : Optional.empty();
        return other.flatMap(near -> {
            List<String> files = list(host, near + "/");
            return (files.contains(file) ? Optional.of(file) : nearest(file, files)).map(found -> near + "/" + found);
        });
    }

    /** One whose ending was forgotten, too. */
    private static Optional<String> nearest(String file, List<String> files) {
        return Suggestions.nearest(file, files)
                .or(() -> files.stream().filter(f -> f.startsWith(file + ".")).findFirst());
    }

    private static List<String> list(Host host, String folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(host.resolve(folder.isEmpty() ? "." : folder))) {
            for (Path path : files) {
                if (names.size() == MOST) {
                    return List.of();
                }
                names.add(path.getFileName().toString());
            }
        } catch (IOException e) {
            // A folder that cannot be read has nothing to suggest; that the file is missing is said anyway.
            return List.of();
        }
        names.sort(null);
        return names;
    }
}
