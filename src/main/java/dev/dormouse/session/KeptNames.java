package dev.dormouse.session;

import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Nameable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the last session on disk, so that what others have done to the schema since then renames nothing. Any defect of a
 * file counts as if it were not there. Files can be read by their owner alone.
 */
final class KeptNames {

    private static final String HEAD = "# dormouse names 1";
    private static final String ENDING = ".names";

    private final Path folder;
    private final String title;
    private final List<String> database;

    /**
     * @param folder made when it is first needed
     * @param title what a person knows the database by; without any password
     * @param database what tells it, its user and the file of chosen names from all others
     */
    KeptNames(Path folder, String title, List<String> database) {
        this.folder = folder;
        this.title = title;
        this.database = List.copyOf(database);
    }

    /** @param view what of the database is seen, and how: other names fit other views */
    KnownNames read(List<String> view) {
        try {
            Path file = file(view);
            if (!Files.isRegularFile(file)) {
                return KnownNames.NONE;
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
                return KnownNames.NONE;
            }
            Map<Nameable, String> names = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int tab = line.indexOf('\t');
                names.put(Nameable.parse(line.substring(tab + 1).translateEscapes()), line.substring(0, tab));
            }
            return new KnownNames(names);
        } catch (IOException | RuntimeException e) {
            return KnownNames.NONE;
        }
    }

    /** Whole or not at all, and only if they are others than before. That they cannot be written is no failure of the session. */
    synchronized void write(List<String> view, KnownNames names) {
        byte[] text = text(names).getBytes(StandardCharsets.UTF_8);
        Path file = file(view);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), text)) {
                return;
            }
            PrivateFile.replace(file, text);
        } catch (IOException | UnsupportedOperationException e) {
            return;
        }
    }

    private String text(KnownNames names) {
        StringBuilder text = new StringBuilder(HEAD + ", " + PrivateFile.escaped(title) + "\n");
        names.list().forEach(entry -> text.append(entry.getValue())
                .append('\t')
                .append(PrivateFile.escaped(entry.getKey().toString()))
                .append('\n'));
        return text.toString();
    }

    private Path file(List<String> view) {
        List<String> all = new ArrayList<>(database);
        all.add("");
        all.addAll(view);
        return folder.resolve(PrivateFile.name(all) + ENDING);
    }
}
