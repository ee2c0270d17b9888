package dev.dormouse.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that the statements on one database have used, those of late first. Each use counts half of one that came ten
 * statements later. It holds names alone, in small letters, and is kept in a file that its owner alone can read; any defect of
 * that counts as if it were not there. Safe for several threads; asking never waits for the disk.
 */
public final class LearnedNames {

    /** How many names are kept; those of the lowest scores go. */
    static final int MOST = 1_000;

    private static final String HEAD = "# dormouse learned 1";
    private static final double STATEMENTS_TO_HALF = 10;
    private static final int WRITTEN_AFTER = 20;
    private static final long LARGEST_FILE = 1_000_000;
    private static final int SHAPES = 4_093;

    private final Optional<Path> folder;
    private final List<String> database;
    private final List<List<String>> unwritten = new ArrayList<>();
    private volatile Known known = new Known();
    private boolean loaded;

    /**
     * What a use is worth doubles with every so many statements, so that nothing has to be made less as time goes on. A score is
     * the logarithm of a name's worth.
     */
    private static final class Known {

        private final Map<String, Double> scores = new ConcurrentHashMap<>();
        private final boolean[] shapes = new boolean[SHAPES];
        private long statements;

        /** Most names look like none that was used: that is known without making them small. */
        double score(String name) {
            return !name.isEmpty() && shapes[shape(name)] ? scores.getOrDefault(name.toLowerCase(Locale.ROOT), 0.0) : 0;
        }

        private static int shape(String name) {
            int length = name.length();
            int ends = Character.toLowerCase(name.charAt(0)) * 31 + Character.toLowerCase(name.charAt(length - 1));
            return (length * 961 + ends) % SHAPES;
        }

        void add(String name, double score) {
            scores.put(name, score);
            shapes[shape(name)] = true;
        }

        void use(Collection<String> names) {
            statements++;
            double now = statements / STATEMENTS_TO_HALF;
            names.forEach(name -> add(name, scores.containsKey(name) ? sum(scores.get(name), now) : now));
            if (scores.size() > MOST + MOST / 10) {
                trim();
            }
        }

        private static double sum(double a, double b) {
            double more = Math.max(a, b);
            return more + Math.log1p(Math.pow(2, Math.min(a, b) - more)) / Math.log(2);
        }

        private void trim() {
            scores.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .limit(Math.max(0, scores.size() - MOST))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(scores::remove);
        }
    }

    /**
     * @param folder made when it is first needed; empty if nothing is kept
     * @param database what tells it, and its user, from all others; without any password
     */
    LearnedNames(Optional<Path> folder, List<String> database) {
        this.folder = folder;
        this.database = List.copyOf(database);
    }

    /** Names that are forgotten with this object. */
    public static LearnedNames inMemory() {
        return new LearnedNames(Optional.empty(), List.of());
    }

    /** The higher the more often and the later the name was used, in whatever case; 0 if never. */
    public double score(String name) {
        return known.score(name);
    }

    /** Reads what earlier sessions have learned, once. */
    public synchronized void load() {
        if (!loaded) {
            loaded = true;
            Known read = read();
            unwritten.forEach(read::use);
            known = read;
        }
    }

    /** A statement has used these names; each counts once. */
    public synchronized void use(Collection<String> names) {
        List<String> folded =
                names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().toList();
        if (folded.isEmpty()) {
            return;
        }
        Known now = known;
        now.use(folded);
        // Written once more, so that other threads see what it has become.
        known = now;
        unwritten.add(folded);
        if (unwritten.size() >= WRITTEN_AFTER) {
            write();
        }
    }

    /** Adds what was learned since to the file, in which another shell may have written meanwhile. */
    public synchronized void write() {
        if (unwritten.isEmpty() || folder.isEmpty()) {
            return;
        }
        Known merged = read();
        unwritten.forEach(merged::use);
        loaded = true;
        known = merged;
        unwritten.clear();
        try {
            PrivateFile.replace(file(), text(merged).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | UnsupportedOperationException e) {
            // That it cannot be written is no failure of the session: the next one begins without it.
            return;
        }
    }

    /** Forgets everything, on disk, too. */
    public synchronized void forget() {
        known = new Known();
        unwritten.clear();
        loaded = true;
        if (folder.isPresent()) {
            try {
                Files.deleteIfExists(file());
            } catch (IOException e) {
                // A folder in which nothing can be deleted is one in which nothing was written.
                return;
            }
        }
    }

    private Path file() {
        return folder.orElseThrow().resolve(PrivateFile.name(database) + ".learned");
    }

    private static String text(Known known) {
        StringBuilder text = new StringBuilder(HEAD + "\n" + known.statements + "\n");
        known.scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> text.append(String.format(Locale.ROOT, "%.4f", entry.getValue()))
                        .append('\t')
                        .append(PrivateFile.escaped(entry.getKey()))
                        .append('\n'));
        return text.toString();
    }

    private Known read() {
        try {
            if (folder.isEmpty() || !Files.isRegularFile(file()) || Files.size(file()) > LARGEST_FILE) {
                return new Known();
            }
            return parsed(Files.readAllLines(file(), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            return new Known();
        }
    }

    /** @throws RuntimeException if anything is wrong */
    private static Known parsed(List<String> lines) {
        Known read = new Known();
        if (!lines.get(0).equals(HEAD)) {
            return read;
        }
        long statements = Long.parseLong(lines.get(1));
        Map<String, Double> scores = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            int tab = line.indexOf('\t');
            double score = Double.parseDouble(line.substring(0, tab));
            // The most that a name can have: each statement has used it.
            if (!(score > 0) || score > statements / STATEMENTS_TO_HALF + STATEMENTS_TO_HALF) {
                throw new IllegalArgumentException(line);
            }
            scores.put(line.substring(tab + 1).translateEscapes(), score);
        }
        read.statements = statements;
        scores.forEach(read::add);
        return read;
    }
}
