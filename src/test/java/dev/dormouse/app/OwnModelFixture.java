package dev.dormouse.app;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The shop and its database, opened by the program's real arguments. */
abstract class OwnModelFixture {

    @TempDir
    Path home;

    OpenDatabase kept;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        kept = ShopModel.open(database());
    }

    @AfterEach
    void close() {
        kept.close();
    }

    String url() {
        boolean server = database().isServer();
        return server ? kept.target().display() : kept.target().jdbcUrl();
    }

    Program.Run run(String... words) {
        return new Program(home).run(List.of(words));
    }

    Program.Run opened(String... more) {
        List<String> words = new ArrayList<>(
                List.of(url(), "--classpath", ShopModel.classes().toString(), "-F", "csv"));
        words.addAll(List.of(more));
        return new Program(home).run(words);
    }

    void change(String... statements) {
        try (Statement statement = kept.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path unit(String content) throws IOException {
        Path root = Files.createDirectories(home.resolve("unit"));
        Path file = root.resolve("META-INF").resolve("persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">" + content
                        + "</persistence>");
        return root;
    }

    Program.Run withUnit(String content, String... more) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(url(), "--classpath", unit(content) + ":" + ShopModel.classes(), "-F", "csv"));
        words.addAll(List.of(more));
        return new Program(home).run(words);
    }

    static final String NAMING = "<properties><property name=\"hibernate.physical_naming_strategy\" value=\""
            + "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl\"/></properties>";
}
