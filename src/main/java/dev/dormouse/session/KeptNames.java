package dev.dormouse.session;

import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Nameable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the last session on disk, so that what others have done to the schema since then renames nothing. Any defect of a
 * file counts as if it were not there. Files can be read by their owner alone.
 */
final class KeptNames {

    private static final String HEAD = "# dormouse names 1";
    private static final String RULED = "# as the rules name what is in catalogue ";
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

    /**
     * Whether the names are known to be those that the rules alone give: then they need not be read, which takes its time where
     * there are many.
     *
     * @param mark the catalogue's
     */
    boolean areRuled(List<String> view, String mark) {
        Path file = file(view);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String head = lines.readLine();
            return head != null && head.startsWith(HEAD) && (RULED + mark).equals(lines.readLine());
        } catch (IOException e) {
            return false;
        }
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
            int head = lines.size() > 1 && lines.get(1).startsWith(RULED) ? 2 : 1;
            for (String line : lines.subList(head, lines.size())) {
                int tab = line.indexOf('\t');
                names.put(Nameable.parse(line.substring(tab + 1).translateEscapes()), line.substring(0, tab));
            }
            return new KnownNames(names);
        } catch (IOException | RuntimeException e) {
            return KnownNames.NONE;
        }
    }

    /**
     * Whole or not at all, and only if they are others than before. That they cannot be written is no failure of the session.
     *
     * @param ruled the mark of the catalogue for which the rules alone give these names, if they do
     */
    synchronized void write(List<String> view, KnownNames names, Optional<String> ruled) {
        byte[] text = text(names, ruled).getBytes(StandardCharsets.UTF_8);
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

    private String text(KnownNames names, Optional<String> ruled) {
        StringBuilder text = new StringBuilder(HEAD + ", " + PrivateFile.escaped(title) + "\n");
        ruled.ifPresent(mark -> text.append(RULED).append(mark).append('\n'));
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
