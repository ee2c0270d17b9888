package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that comes by standard input, or with a script; and a dump as pg_dump writes it. */
class CopyProgramTest {

    @TempDir
    Path folder;

    private String url;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void create() {
        PostgresServer.createDatabase("copying");
        url = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/copying";
        assertThat(run("", "-c", "create table t (id integer primary key, name text);"))
                .isZero();
    }

    private int run(String input, String... words) {
        List<String> all = new ArrayList<>(List.of(url));
        all.addAll(List.of(words));
        out.reset();
        err.reset();
        return new Program(folder, folder).run(all, input, out, err);
    }

    private String rows() {
        assertThat(run("", "-c", "copy (select * from t order by id) to stdout;"))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standardInputIsCopied() {
        assertThat(run("1\tone\n2\ttwo\n", "-c", "copy t from stdin;")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("2 rows copied\n");
        assertThat(run("3,three\n", "-c", "\\copy t from stdin csv")).isZero();
        assertThat(rows()).isEqualTo("1\tone\n2\ttwo\n3\tthree\n");
        assertThat(run("4\tfour\nx\tfive\n", "-c", "copy t from stdin;")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("COPY t, line 2, column id: \"x\"");
        assertThat(rows()).isEqualTo("1\tone\n2\ttwo\n3\tthree\n");
    }

    @Test
    void aDumpIsRun() throws IOException {
        String dump = """
                --
                -- PostgreSQL database dump
                --

                \\restrict abc

                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                COPY public.t (id, name) FROM stdin;
                1	it's; "one
                2	\\N
                \\.


                ALTER TABLE ONLY public.t ADD CONSTRAINT t_name UNIQUE (name);

                \\unrestrict abc
                """;
        Path file = Files.writeString(folder.resolve("dump.sql"), dump, StandardCharsets.UTF_8);
        assertThat(run("", "-f", file.toString())).isZero();
        assertThat(rows()).isEqualTo("1\tit's; \"one\n2\t\\N\n");
        assertThat(run("", "-c", "alter table t drop constraint t_name;", "-c", "delete from t;"))
                .isZero();
        assertThat(run(dump)).isZero();
        assertThat(rows()).isEqualTo("1\tit's; \"one\n2\t\\N\n");
    }

    @Test
    void aScriptIsOneTransactionWithItsData() throws IOException {
        Path file = Files.writeString(
                folder.resolve("load.sql"),
                "copy t from stdin;\n1\tone\n\\.\nselect nowhere;\n",
                StandardCharsets.UTF_8);
        assertThat(run("", "-f", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("load.sql:4").contains("nowhere");
        assertThat(rows()).isEmpty();
    }
}
