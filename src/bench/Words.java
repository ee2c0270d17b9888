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
import dev.dormouse.host.Host;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.ObjectReader;
import dev.dormouse.session.Snapshot;
import dev.dormouse.session.Surroundings;
import dev.dormouse.session.TypedNames;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;

/**
 * What is offered at the end of each line that is read: java -cp target/dormouse.jar src/bench/Words.java URL. A line is answered
 * with where the word begins that a candidate replaces, and the first candidates, with tabs between. ⏎ is a line's end.
 */
public final class Words {

    private static final int MOST = 10;

    public static void main(String[] arguments) throws Exception {
        Host host = new Host(
                InputStream.nullInputStream(), System.out, System.err, Map.of(), Path.of("").toAbsolutePath(),
                ZoneId::systemDefault, Locale.ROOT, Clock.systemUTC());
        Snapshot snapshot;
        List<DatabaseObject> objects = new ArrayList<>();
        try (OpenDatabase database = new Connector(host, new DriverLoader(List.of()))
                .open(new TargetResolver(host).resolve(ConnectionOptions.of(arguments[0])), Optional.empty())) {
            Dialect dialect = Dialects.of(database.connection());
            Catalog catalog = new CatalogReader(dialect).read(database.connection());
            snapshot = new Snapshot(dialect, catalog, EntityModeler.model(catalog, dialect.name()));
            objects.addAll(new ObjectReader(dialect).readObjects(database.connection()));
            objects.addAll(new ObjectReader(dialect).readBuiltIn(database.connection()));
        }
        Scope scope = new Scope(
                Map.of(), Map.of(), List.of(), new CommandArguments(host), name -> 0, new DatabaseObjects(objects), TypedNames.NONE,
                new Surroundings(Map.of(), List.of()));
        Completions completions = new Completions(host.clock());
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        StringBuilder answers = new StringBuilder();
        while (lines.hasNextLine()) {
            String text = lines.nextLine().replace('⏎', '\n');
            Completion found = completions.complete(text, text.length(), snapshot, scope);
            answers.append(found.start());
            found.suggestions().stream().limit(MOST).forEach(s -> answers.append('\t').append(s.text()));
            answers.append('\n');
        }
        System.out.write(answers.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
