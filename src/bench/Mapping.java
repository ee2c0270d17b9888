import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.Models;
import dev.dormouse.host.Host;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.session.DatabaseVersion;
import dev.dormouse.session.Orm;
import dev.dormouse.session.Snapshot;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way of the metadata in a fresh JVM, step by step, in milliseconds: java -cp target/dormouse.jar src/bench/Mapping.java URL
 * whole|demand. With "whole" all entities are mapped at once; with "demand" one, then another, then all.
 */
public final class Mapping {

    /** Of a larger database nobody names all. */
    private static final int WHOLE_LIMIT = 1000;

    private static long last = System.nanoTime();

    public static void main(String[] arguments) throws Exception {
        Host host = new Host(
                InputStream.nullInputStream(), System.out, System.err, Map.of(), Path.of("").toAbsolutePath(),
                ZoneId::systemDefault, Locale.ROOT, Clock.systemUTC());
        OpenDatabase database = new Connector(host, new DriverLoader(List.of()))
                .open(new TargetResolver(host).resolve(ConnectionOptions.of(arguments[0])), Optional.empty());
        Connection connection = database.connection();
        Dialect dialect = Dialects.of(connection);
        DatabaseVersion version = new DatabaseVersion("PostgreSQL", "", 15, 0);
        step("connect");
        Catalog catalog = new CatalogReader(dialect).read(connection);
        step("catalogue");
        Models models = EntityModeler.model(catalog, dialect.name());
        step("models");
        Snapshot snapshot = new Snapshot(dialect, catalog, models);
        EntityTypes types = Orm.types(snapshot);
        boolean whole = arguments[1].equals("whole");
        if (whole) {
            models.entities().forEach(types::want);
        } else {
            types.want(models.find("Item" + catalog.tables().size() / 2).orElseThrow());
        }
        types.listWanted().forEach(types::mappedClass);
        step("classes");
        Orm orm = Orm.build(types, snapshot, version, database);
        step("factory");
        orm.rehearse(connection, "from Item" + catalog.tables().size() / 2);
        step("answer");
        if (!whole) {
            types.want(models.find("Item" + catalog.tables().size() / 3).orElseThrow());
            orm = Orm.build(types, snapshot, version, database);
            orm.rehearse(connection, "from Item" + catalog.tables().size() / 3);
            step("another");
        }
        if (catalog.tables().size() <= WHOLE_LIMIT) {
            models.entities().forEach(types::want);
            orm = whole ? orm : Orm.build(types, snapshot, version, database);
            for (int i = 0; i < catalog.tables().size(); i++) {
                orm.rehearse(connection, "from Item" + i);
            }
            step("each");
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap " + (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
        database.close();
    }

    private static void step(String name) {
        long now = System.nanoTime();
        System.out.println(name + " " + (now - last) / 1_000_000);
        last = System.nanoTime();
    }
}
