package dev.dormouse.app;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.host.Host;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.session.DatabaseVersion;
import dev.dormouse.session.Orm;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * What a class archive is recorded from: whole runs of the program on a demo of its own, with nobody listening. What is not walked
 * here starts slowly, so this goes the ways that users go, failures among them. The launcher gives it data folders of its own.
 */
final class Training {

    private static final List<String> SQL = List.of(
            "select count(*) from track;",
            "select * from track where genre_id in (select genre_id from genre where name = 'Rock') limit 100;",
            "select * from invoice order by invoice_date desc limit 60;",
            "select t.name, sum(l.quantity * l.unit_price) as total from track t"
                    + " join invoice_line l on l.track_id = t.track_id group by t.name order by total desc limit 5;",
            "select null as nothing, current_date as today, 1.5 as price, true as yes, x'00ff' as bytes;",
            "update track set composer = composer where track_id = 1;");

    private static final List<String> OBJECTS = List.of(
            "from Artist a where a.name like 'AC/%';",
            "select t.name, t.album.title from Track t where t.album.artist.name = 'AC/DC' order by t.name;",
            "selectFrom(track).where(track.album.artist.name.eq('AC/DC')).fetch().size()",
            "selectFrom(track).where(track.milliseconds.gt(300_000)).orderBy(track.name.asc()).limit(5).fetch()",
            "select(track.name, track.album.title).from(track).where(track.genre.name.eq('Jazz')).limit(3).fetch()",
            "Track.where { milliseconds > 300_000 && album.artist.name == 'AC/DC' }.count()",
            "Track.where { name.startsWith('A') }.orderBy { name }.limit(3).list()",
            "x = Album.get(1); x.artist.name",
            "x.tracks.size()",
            "g = new Genre(name: 'Training'); save(g); g",
            "rollback",
            "select name from genre where genre_id < :n;",
            "sql.rows('select 1 as one')");

    private static final List<String> COMMANDS = List.of("\\d", "\\d track", "\\dt", "\\?", "\\set", "\\timing on");

    private static final List<String> FAILURES =
            List.of("selec 1;", "select * from trak;", "track.nme", "from Trak;", "1 +", "\\nothing");

    private static final List<String> UNFINISHED = List.of(
            "select * from tr",
            "select t.na",
            "from Album a where a.ar",
            "Track.where { mi",
            "track.alb",
            "selectFrom(track).where(track.album.ti",
            "\\d tr");

    private static final String TAB = "\t";
    private static final String ENTER = "\r";

    /** Ctrl-U: throws away what was typed. */
    private static final String CLEAR = "\u0015";

    private static final Console NOBODY = new Console(false, false, action -> {}, prompt -> Optional.empty());

    private final Host host;
    private final Path installation;

    Training(Host host, Path installation) {
        this.host = host;
        this.installation = installation;
    }

    /** What statements of SQL need, and the way of a failure. */
    void sql() {
        for (String format : OutputFormats.names()) {
            run(commands(SQL, "--format", format), "");
        }
        run(List.of("-c", "select 1 from nowhere;"), "");
        run(List.of(), String.join("\n", SQL));
        run(List.of("postgresql://nobody@127.0.0.1:1/x", "-c", SQL.get(0)), "");
        loadDriver("org/postgresql/Driver.class");
    }

    /** All of it: SQL, objects, commands, scripts. */
    void everything() {
        sql();
        for (String format : OutputFormats.names()) {
            run(commands(OBJECTS.subList(0, 5), "--format", format), "");
        }
        run(commands(OBJECTS, "-v", "n=3"), "");
        run(List.of(), String.join("\n", OBJECTS));
        run(commands(COMMANDS), "");
        FAILURES.forEach(failure -> run(List.of("-c", failure), ""));
        run(List.of("--help"), "");
        prompt();
        otherDialects();
    }

    /** A session at the prompt, with somebody who types ahead. */
    private void prompt() {
        List<String> keys = new ArrayList<>(SQL);
        keys.addAll(OBJECTS);
        keys.addAll(COMMANDS);
        keys.addAll(FAILURES);
        UNFINISHED.forEach(start -> keys.add(start + TAB + CLEAR));
        keys.add("\\q");
        byte[] typed = (String.join(ENTER, keys) + ENTER).getBytes(StandardCharsets.UTF_8);
        try {
            useSystemTerminal();
            // The end of the keys must not come before the end of the session: it would close the terminal.
            PipedInputStream keyboard = new PipedInputStream(typed.length);
            try (PipedOutputStream fingers = new PipedOutputStream(keyboard);
                    Terminal terminal = Terminals.virtual(keyboard, OutputStream.nullOutputStream())) {
                fingers.write(typed);
                Arguments arguments = Arguments.parse(List.of("-v", "n=3", "-v", "pager=off", "-v", "hint=on"));
                new Wiring(silent(""), NOBODY, installation, arguments).prompt(terminal);
            }
        } catch (IOException | IllegalStateException e) {
            // Without a pseudo-terminal the prompt's classes are loaded from their jars.
        }
    }

    /** What a terminal that is the process's own has beside a virtual one. */
    private static void useSystemTerminal() throws IOException {
        try (Terminal terminal = SystemTerminal.onNobodysTerminal()) {
            terminal.handle(Terminal.Signal.INT, signal -> {});
            Attributes before = terminal.enterRawMode();
            terminal.reader().read(1);
            terminal.setAttributes(before);
        }
    }

    /** The mapping and the queries as they are for other databases: their dialects write SQL that H2 mostly understands. */
    private void otherDialects() {
        Arguments arguments = Arguments.parse(List.of());
        Wiring wiring = new Wiring(silent(""), NOBODY, installation, arguments);
        OpenDatabase database = wiring.openDatabase(arguments.connection());
        try (Session own = Session.open(database)) {
            Snapshot demo = own.awaitSnapshot();
            for (Dialect dialect : shippedDialects()) {
                Snapshot snapshot = new Snapshot(dialect, demo.catalog(), demo.models());
                DatabaseVersion version = new DatabaseVersion(dialect.title(), "", 15, 0);
                try (Orm orm = Orm.build(Orm.types(snapshot), snapshot, version, database)) {
                    orm.rehearse(own.connection(), "from Track t where t.album.artist.name = 'AC/DC'");
                }
            }
        } catch (RuntimeException e) {
            // The archive then lacks what comes later; nothing else does.
        }
    }

    /** Those whose drivers come with the shell. */
    private static List<Dialect> shippedDialects() {
        return Dialects.list().stream().filter(Dialect::hasCatalogueQueries).toList();
    }

    private static List<String> commands(List<String> statements, String... options) {
        List<String> words = new ArrayList<>();
        for (String statement : statements) {
            words.add("-c");
            words.add(statement);
        }
        words.addAll(List.of(options));
        return words;
    }

    private void run(List<String> words, String input) {
        new Application(silent(input), NOBODY, installation).run(words);
    }

    private Host silent(String input) {
        return new Host(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                host.environment(),
                host.workingDirectory(),
                host.zone(),
                host.locale(),
                host.clock());
    }

    /** Loads the classes of a driver whose server is not here. Those that want a library that is not here either are left out. */
    private static void loadDriver(String resource) {
        ClassLoader loader = Training.class.getClassLoader();
        String url = String.valueOf(loader.getResource(resource));
        int end = url.indexOf("!/");
        if (!url.startsWith("jar:file:") || end < 0) {
            return;
        }
        try (JarFile jar = new JarFile(
                Path.of(URI.create(url.substring("jar:".length(), end))).toFile())) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(resource.substring(0, resource.lastIndexOf('/') + 1)))
                    .filter(name -> name.endsWith(".class"))
                    .forEach(name -> load(name.substring(0, name.length() - 6).replace('/', '.'), loader));
        } catch (IOException e) {
            // The archive then lacks the driver; nothing else does.
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            // An adapter to something that is not installed.
        }
    }
}
