package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The word {@code generate} of the command line, and the command of that name. */
class GenerateTest {

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void make() {
        program = new Program(home, folder);
        program.run(List.of("-c", "select 1;"));
    }

    private Program.Run run(String... words) {
        return program.run(List.of(words));
    }

    @Test
    void theModelIsWrittenAndListed() {
        Program.Run first = run("generate", "--package", "com.acme.model", "--out", "src/main/java", "--querydsl");
        assertThat(first.code()).isZero();
        assertThat(first.err()).isEqualTo("20 files: 20 new\n");
        assertThat(first.out().lines()).hasSize(20).contains("new       src/main/java/com/acme/model/QTrack.java");
        Program.Run second = run("generate", "demo", "--package", "com.acme.model", "--out", "src/main/java");
        assertThat(second.err()).isEqualTo("10 files: 10 same\n");
    }

    @Test
    void someEntitiesCanBeChosen() {
        Program.Run run = run("generate", "--package", "a", "--out", ".", "--entity", "Genre", "--entity", "media*");
        assertThat(run.out()).isEqualTo("new       a/Genre.java\nnew       a/MediaType.java\n");
        assertThat(run.err())
                .isEqualTo("2 files: 2 new\n"
                        + "left out, as they lead to entities that were not chosen: Genre.tracks, MediaType.tracks\n");
    }

    @Test
    void aFileOfTheUsersIsKept() throws IOException {
        Path file = Files.createDirectories(folder.resolve("a")).resolve("Genre.java");
        Files.writeString(file, "mine");
        Program.Run refused = run("generate", "--package", "a", "--out", ".");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Genre.java; nothing was written", "--force replaces them");
        assertThat(folder.resolve("a/Track.java")).doesNotExist();
        Program.Run forced = run("generate", "--package", "a", "--out", ".", "--force");
        assertThat(forced.err()).isEqualTo("10 files: 9 new, 1 replaced\n");
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(run("generate", "--out", ".").err()).startsWith("error: generate needs --package\n");
        assertThat(run("generate", "--package", "a").err()).startsWith("error: generate needs --out\n");
        assertThat(run("generate", "--package", "a.class", "--out", ".").err())
                .startsWith("error: \"a.class\" is no name of a package\n");
        assertThat(run("-c", "select 1;", "--querydsl").err()).startsWith("error: --querydsl goes with generate\n");
        assertThat(run("generate", "--package", "a", "--out", ".", "--entity", "trak")
                        .err())
                .contains("did you mean \"Track\"?");
    }

    @Test
    void theCommandShowsAnEntity() {
        Program.Run run = run("-c", "\\generate track");
        assertThat(run.out()).startsWith("package model;\n").contains("public class Track {", "private Album album;");
    }

    @Test
    void theCommandWritesAnEntity() {
        assertThat(run("-c", "\\generate Genre src/main/java/com/acme").code()).isZero();
        assertThat(folder.resolve("src/main/java/com/acme/Genre.java"))
                .content()
                .startsWith("package com.acme;\n");
        run("-c", "\\generate Genre here");
        assertThat(folder.resolve("here/Genre.java")).content().startsWith("package model;\n");
        run("-c", "\\generate Genre src/test/java/org/Genre.java");
        assertThat(folder.resolve("src/test/java/org/Genre.java")).content().startsWith("package org;\n");
        assertThat(run("-c", "\\generate media* Some.java").code()).isZero();
        assertThat(run("-c", "\\generate a* Some.java").err()).contains("name a folder");
    }
}
