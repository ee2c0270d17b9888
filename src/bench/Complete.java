import dev.dormouse.command.CommandArguments;
import dev.dormouse.complete.Completion;
import dev.dormouse.complete.Completions;
import dev.dormouse.complete.Scope;
import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.eval.Evaluator;
import dev.dormouse.host.Host;
import dev.dormouse.result.Language;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.SystemTables;
import dev.dormouse.session.LearnedNames;
import dev.dormouse.session.Snapshot;
import dev.dormouse.session.Surroundings;
import dev.dormouse.session.Surroundings.SystemTable;
import dev.dormouse.session.TypedNames;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a completion takes at each key of a recorded session, in a fresh JVM: java -cp target/dormouse.jar src/bench/Complete.java URL
 * KEYSTROKES. With a third word it says which keys took longest.
 */
public final class Complete {

    private record Took(String text, long nanoseconds, int candidates, boolean sql) {}

    public static void main(String[] arguments) throws Exception {
        Host host = new Host(
                InputStream.nullInputStream(), System.out, System.err, Map.of(), Path.of("").toAbsolutePath(),
                ZoneId::systemDefault, Locale.ROOT, Clock.systemUTC());
        Snapshot snapshot;
        List<SystemTable> system;
        try (OpenDatabase database = new Connector(host, new DriverLoader(List.of()))
                .open(new TargetResolver(host).resolve(ConnectionOptions.of(arguments[0])), Optional.empty())) {
            Dialect dialect = Dialects.of(database.connection());
            Catalog catalog = new CatalogReader(dialect).read(database.connection());
            snapshot = new Snapshot(dialect, catalog, EntityModeler.model(catalog, dialect.name()));
            system = SystemTables.read(dialect, database.connection()).stream()
                    .map(table -> new SystemTable(table, table.name().schema().equals("pg_catalog")))
                    .toList();
        }
        Completions completions = new Completions(host.clock());
        long before = System.nanoTime();
        completions.namesIn("", Language.SQL, snapshot);
        System.out.println("prepare " + (System.nanoTime() - before) / 1_000);
        LearnedNames learned = LearnedNames.inMemory();
        learned.use(List.of("item3", "item5", "price", "name"));
        Map<String, Class<?>> variables = new HashMap<>(Evaluator.builtIns());
        variables.put("since", java.time.LocalDateTime.class);
        Scope scope = new Scope(
                variables, Map.of(), List.of(), new CommandArguments(host), learned::score, DatabaseObjects.NONE, TypedNames.NONE,
                new Surroundings(Map.of(), system));
        List<String> text = Files.readAllLines(Path.of(arguments[1]));
        List<String> lines = lines(text);
        int sql = lines(text.subList(0, text.indexOf("# hql"))).size();
        List<Took> first = session(completions, lines, sql, snapshot, scope);
        report("first", first);
        report("sql", first.stream().filter(Took::sql).toList());
        List<Took> again = session(completions, lines, sql, snapshot, scope);
        report("again", again);
        if (arguments.length > 2) {
            worst("first", first);
            worst("again", again);
        }
    }

    private static List<String> lines(List<String> text) {
        return text.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace('⏎', '\n'))
                .toList();
    }

    private static List<Took> session(
            Completions completions, List<String> lines, int sql, Snapshot snapshot, Scope scope) {
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int end = 1; end <= line.length(); end++) {
                String text = line.substring(0, end);
                long before = System.nanoTime();
                Completion found = completions.complete(text, end, snapshot, scope);
                took.add(new Took(text, System.nanoTime() - before, found.suggestions().size(), i < sql));
            }
        }
        return took;
    }

    /** Microseconds. */
    private static void report(String name, List<Took> all) {
        long[] sorted = all.stream().mapToLong(Took::nanoseconds).sorted().toArray();
        System.out.println(name + "_keys " + sorted.length);
        for (int percent : new int[] {50, 95, 99, 100}) {
            int rank = (int) Math.ceil(sorted.length * percent / 100.0);
            System.out.println(name + "_p" + percent + " " + sorted[rank - 1] / 1_000);
        }
        System.out.println(name + "_most " + all.stream().mapToInt(Took::candidates).max().orElse(0));
        System.out.println(name + "_late " + Arrays.stream(sorted).filter(n -> n > 50_000_000).count());
    }

    private static void worst(String name, List<Took> all) {
        all.stream()
                .sorted((a, b) -> Long.compare(b.nanoseconds(), a.nanoseconds()))
                .limit(25)
                .forEach(t -> System.out.println(name + " " + t.nanoseconds() / 1_000 + " µs, " + t.candidates() + ": "
                        + t.text().replace('\n', '⏎')));
    }
}
