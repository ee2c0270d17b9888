package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, on the packed jar. */
final class LauncherTest {

    private static final String COUNT = "select count(*) from track;";

    @TempDir
    static Path home;

    @TempDir
    Path scratch;

    private final Launcher launcher = new Launcher(home);

    @BeforeAll
    static void makeTheDemo() {
        Launcher.Run made = new Launcher(home).run("-c", "select 1;", "--format", "csv");
        assertThat(made.exit()).as(made.err()).isZero();
    }

    @Test
    void answers_sql_with_data_alone_on_stdout() {
        assertAnswers(launcher.run("-c", COUNT, "--format", "csv"), "3503");
    }

    /** What goes to a pipe is written many lines at a time; the order stays, and nothing is lost. */
    @Test
    void what_is_printed_line_by_line_stays_in_order() {
        Launcher.Run run = launcher.run(
                "--format",
                "csv",
                "--no-header",
                "-c",
                "println 1; System.out.println(2); println 3",
                "-c",
                "select 4 as n;",
                "-c",
                "println 5",
                "-c",
                "\\! echo 6",
                "-c",
                "println 7",
                "-c",
                "select 8 as n \\g | cat",
                "-c",
                "println 9; System.exit(7)");

        assertThat(run.exit()).as(run.err()).isEqualTo(7);
        assertThat(run.out().lines()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void answers_hql_as_json() {
        Launcher.Run run = launcher.run("-c", "from Artist a where a.name like 'AC/%';", "--format", "json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"AC/DC\"").containsOnlyOnce("\"name\"");
    }

    @Test
    void answers_a_where_closure_as_sql_does() {
        Launcher.Run sql = launcher.run(
                "-c",
                "select count(*) from track t join album b on b.album_id = t.album_id join artist a on a.artist_id = b.artist_id"
                        + " where t.milliseconds > 300000 and a.name = 'AC/DC';",
                "--format",
                "csv",
                "--no-header");
        Launcher.Run objects = launcher.run(
                "-c",
                "Track.where { milliseconds > 300_000 && album.artist.name == 'AC/DC' }.count()",
                "--format",
                "csv",
                "--no-header");

        assertThat(objects.exit()).as(objects.err()).isZero();
        assertThat(objects.out()).isNotBlank().isEqualTo(sql.out());
    }

    @Test
    void answers_querydsl_as_csv_with_a_header() {
        Launcher.Run run = launcher.run(
                "-c", "selectFrom(track).where(track.album.artist.name.eq('AC/DC')).fetch()", "--format", "csv");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(19);
    }

    @Test
    void explains_a_misspelt_statement_with_exit_1() {
        Launcher.Run run = launcher.run("-c", "selec 1;");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("^").contains("hint:").doesNotContain("\tat ");
    }

    @Test
    void explains_a_dead_server_with_exit_3_and_without_the_password() {
        Launcher.Run run = launcher.run("postgresql://nobody:secret@127.0.0.1:1/x", "-c", "select 1;");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("error:").doesNotContain("secret").doesNotContain("@DORMOUSE");
    }

    @Test
    void explains_an_unknown_option_with_exit_2() {
        assertThat(launcher.run("--fromat", "csv").exit()).isEqualTo(2);
    }

    @Test
    void ends_quietly_when_its_reader_leaves() {
        Launcher.Run run = launcher.shell(
                "{ \"$dormouse\" -c 'select x as n from system_range(1, 1000000);' --format csv; echo \"exit $?\" >&2; } | head -3");

        assertThat(run.out()).isEqualToIgnoringCase("n\n1\n2\n");
        assertThat(run.err()).isEqualTo("exit 0\n");
    }

    @Test
    void loads_neither_groovy_nor_hibernate_for_sql() {
        Launcher.Run run =
                launcher.with("DORMOUSE_JAVA_OPTS", "-Xlog:class+load").run("-c", COUNT, "--format", "csv");

        assertThat(run.exit()).isZero();
        String loaded = run.out() + run.err();
        assertThat(loaded).contains(" dev.dormouse.app.Main ").contains(" org.h2.Driver ");
        assertThat(loaded.lines())
                .filteredOn(
                        line -> line.matches(
                                ".* (groovy|org\\.codehaus\\.groovy|org\\.apache\\.groovy|org\\.hibernate|com\\.querydsl)[.\\w$]+ .*"))
                .isEmpty();
    }

    @Test
    void takes_closed_streams_for_empty_ones() {
        Launcher.Run run = launcher.shell("\"$dormouse\" demo <&-; echo $?; \"$dormouse\" -c 'select 1' >&-; echo $?");

        assertThat(run.out() + run.err()).isEqualTo("0\n0\n");
    }

    @Test
    void understands_its_arguments_where_no_language_is_set() {
        String line = "\"$dormouse\" --format csv --no-header -c \"println '$(printf '\\303\\274\\346\\274\\242')'\"";

        for (String language : List.of("", "C", "POSIX")) {
            launcher.with("LC_ALL", language).with("LANG", language);
            assertThat(launcher.shell(line).out()).as(language).isEqualTo("ü漢\n");
        }
    }

    @Test
    void hides_a_password_from_the_list_of_processes() throws IOException, InterruptedException {
        java.lang.Process process = launcher.start(
                "h2:mem:x;PASSWORD=secret",
                "-c",
                "println 'ready'; System.in.read(); println DORMOUSE",
                "-v",
                "DORMOUSE=1");
        try {
            byte[] ready = process.getInputStream().readNBytes("ready".length());
            assertThat(new String(ready, StandardCharsets.UTF_8)).isEqualTo("ready");

            Path line = Path.of("/proc/" + process.pid() + "/cmdline");
            if (Files.exists(line)) {
                assertThat(Files.readString(line)).contains("dormouse.jar").doesNotContain("secret");
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void keeps_what_the_jvm_is_told_from_other_programs() throws IOException {
        Path config =
                Files.createDirectories(scratch.resolve("config/dormouse")).resolve("config.toml");
        Path seen = scratch.resolve("environment");
        Files.writeString(
                config,
                "[connections.other]\nurl = \"h2:mem:other\"\npassword_command = \"env >'%s'; echo secret\"\n"
                        .formatted(seen));

        launcher.with("XDG_CONFIG_HOME", scratch.resolve("config").toString());
        assertAnswers(launcher.run("other", "-c", "select 1;", "--format", "csv"), "1");

        assertThat(seen).content().contains("HOME=").doesNotContain("GLIBC", "DORMOUSE_TUNED");
    }

    @Test
    void starts_through_links_from_any_folder() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("a folder"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Launcher.PROJECT.resolve("bin/dormouse"));
        Path second = Files.createSymbolicLink(
                folder.resolve("second"), Path.of(first.getFileName().toString()));

        assertAnswers(launcher.program(second).in(folder).run("-c", COUNT, "--format", "csv"), "3503");
    }

    @Test
    void starts_by_a_relative_path() {
        Path bin = Launcher.PROJECT.resolve("bin");
        assertAnswers(launcher.program(Path.of("./dormouse")).in(bin).run("-c", COUNT, "--format", "csv"), "3503");
    }

    @Test
    void refuses_an_old_java() throws IOException {
        Path old = Files.createDirectories(scratch.resolve("jdk-11"));
        fakeJava(old);
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"11.0.2\"\n");

        Launcher.Run run = launcher.with("JAVA_HOME", old.toString()).run("-c", "select 1;");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("needs Java 17 or newer")
                .contains("11.0.2")
                .contains("hint:");
    }

    @Test
    void refuses_a_java_home_without_java() {
        Launcher.Run run = launcher.with("JAVA_HOME", scratch.toString()).run("-c", "select 1;");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("JAVA_HOME is " + scratch);
    }

    private static void fakeJava(Path folder) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void runs_without_a_cache_folder() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "in the way");

        Launcher.Run run = launcher.with("XDG_CACHE_HOME", file.toString())
                .with("DORMOUSE_ARCHIVE", "now")
                .run("-c", COUNT, "--format", "csv");

        assertAnswers(run, "3503");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void makes_an_archive_and_bears_a_broken_one() throws IOException {
        launcher.with("XDG_CACHE_HOME", scratch.toString()).with("DORMOUSE_ARCHIVE", "now");

        Launcher.Run made = launcher.run("-c", COUNT, "--format", "csv");
        assertAnswers(made, "3503");
        assertThat(made.err()).isEmpty();
        List<Path> archives = archives();
        assertThat(archives).hasSize(1);
        Path archive = archives.get(0);
        assertThat(Files.size(archive)).isGreaterThan(1_000_000);
        assertThat(files(scratch)).as("nothing else is left behind").hasSize(2);

        List<String> lambdas = launcher.with("DORMOUSE_JAVA_OPTS", "-Xlog:class+load")
                .run("-c", COUNT)
                .out()
                .lines()
                .filter(line -> line.contains(" dev.dormouse.") && line.contains("$$Lambda"))
                .toList();
        assertThat(lambdas)
                .hasSizeGreaterThan(20)
                .filteredOn(line -> !line.contains("shared objects file"))
                .hasSizeLessThan(lambdas.size() / 5);
        launcher.with("DORMOUSE_JAVA_OPTS", "");

        var time = Files.getLastModifiedTime(archive);
        for (String content : List.of("", "not an archive")) {
            Files.delete(archive);
            Files.writeString(archive, content);
            Files.setLastModifiedTime(archive, time);
            Launcher.Run run = launcher.run("-c", COUNT, "--format", "csv");
            assertAnswers(run, "3503");
            assertThat(run.err()).isEmpty();
        }
    }

    private List<Path> archives() throws IOException {
        return files(scratch).stream()
                .filter(file -> file.toString().endsWith(".archive"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void builds_itself_or_shows_why_not() throws IOException {
        Path copy = copyWithoutBuild();
        Path tools = Files.createDirectories(scratch.resolve("tools"));
        Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho 'No plugin found, says Maven'\nexit 1\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();

        Launcher.Run run = launcher.program(copy.resolve("bin/dormouse"))
                .with("PATH", tools + ":" + System.getenv("PATH"))
                .run("-c", "select 1;");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("building Dormouse")
                .contains("No plugin found, says Maven")
                .contains("the build failed")
                .contains("bin/dev build");
        assertThat(Files.exists(copy.resolve("target/build.lock"))).isFalse();
    }

    private Path copyWithoutBuild() throws IOException {
        Path copy = scratch.resolve("copy");
        Files.createDirectories(copy.resolve("bin"));
        Files.walkFileTree(Launcher.PROJECT.resolve("bin"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, copy.resolve("bin").resolve(file.getFileName().toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        return copy;
    }

    private static void assertAnswers(Launcher.Run run, String lastLine) {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().reduce((first, second) -> second)).contains(lastLine);
    }
}
