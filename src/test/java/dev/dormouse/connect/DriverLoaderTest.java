package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drivers that lie in a folder as jars. */
class DriverLoaderTest {

    private static final String SOURCE = """
            package toy;
            public final class ToyDriver implements java.sql.Driver {
                public java.sql.Connection connect(String url, java.util.Properties info) { return null; }
                public boolean acceptsURL(String url) { return url.startsWith("jdbc:toy:"); }
                public java.sql.DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties info) {
                    return new java.sql.DriverPropertyInfo[0];
                }
                public int getMajorVersion() { return 1; }
                public int getMinorVersion() { return 0; }
                public boolean jdbcCompliant() { return false; }
                public java.util.logging.Logger getParentLogger() { return null; }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void packDriver() throws IOException {
        Path source = Files.writeString(folder.resolve("ToyDriver.java"), SOURCE);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()))
                .isZero();
        Path drivers = Files.createDirectory(folder.resolve("drivers"));
        pack(drivers.resolve("toy.jar"), "toy.ToyDriver", Files.readAllBytes(folder.resolve("toy/ToyDriver.class")));
        pack(drivers.resolve("a-broken.jar"), "toy.NoSuchDriver", new byte[0]);
    }

    private static void pack(Path jar, String driver, byte[] code) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            out.write(driver.getBytes(StandardCharsets.UTF_8));
            if (code.length > 0) {
                out.putNextEntry(new JarEntry("toy/ToyDriver.class"));
                out.write(code);
            }
        }
    }

    @Test
    void findsADriverInAFolderByItsUrl() throws SQLException {
        try (DriverLoader drivers = new DriverLoader(List.of(folder.resolve("none"), folder.resolve("drivers")))) {
            assertThat(drivers.load(ConnectionTarget.of("toy", "", "jdbc:toy:x"))
                            .acceptsURL("jdbc:toy:x"))
                    .isTrue();
        }
    }

    @Test
    void findsADriverInAJarByItsClass() {
        try (DriverLoader drivers = new DriverLoader(List.of(folder.resolve("drivers/toy.jar")))) {
            assertThat(drivers.load(ConnectionTarget.of("toy", "toy.ToyDriver", "jdbc:toy:x"))
                            .getMajorVersion())
                    .isEqualTo(1);
        }
    }
}
