package dev.dormouse.generate;

import dev.dormouse.connect.OpenDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Hibernate as an application would start it on generated source, with its own check of the schema. */
final class Booted {

    private Booted() {}

    static SessionFactory validated(CompiledSource source, OpenDatabase database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.hbm2ddl.auto", "validate");
        settings.put("hibernate.connection.datasource", new Connections(database));
        settings.put("hibernate.type.json_format_mapper", new JsonTexts());
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(source.loader())
                .build();
        var registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .build();
        MetadataSources sources = new MetadataSources(registry);
        source.entities().forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    private record Connections(OpenDatabase database) implements DataSource {

        @Override
        public Connection getConnection() {
            return database.openAnother();
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger(Booted.class.getName());
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return type.isInstance(this);
        }
    }
}
