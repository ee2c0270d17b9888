package dev.dormouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of the command line; help is made from this. */
enum Option {
    COMMAND("-c", "--command", "STATEMENT", "run a statement of any language and leave; may be repeated"),
    FILE("-f", "--file", "FILE", "run a file (.sql .hql .groovy) and leave; may be repeated"),
    FORMAT("-F", "--format", "NAME", "table, vertical, csv, tsv, json, jsonl or markdown"),
    OUTPUT("-o", "--output", "FILE", "write data to a file"),
    NO_HEADER("-t", "--no-header", "", "leave out the header of csv and tsv"),
    EXPANDED("-x", "--expanded", "", "print each row as a list of its columns"),
    AUTOCOMMIT("", "--autocommit", "", "let each statement of a file commit by itself; else a file is one transaction"),
    SET("-v", "--set", "NAME=VALUE", "change a setting; \\set lists them"),
    HOST("-h", "--host", "HOST", "the server's host, as in psql"),
    PORT("-p", "--port", "PORT", "its port"),
    USER("-U", "--username", "USER", "the user"),
    DATABASE("-d", "--dbname", "NAME", "the database, or a URL"),
    PASSWORD("-W", "--password", "", "ask for the password first"),
    DRIVER_PATH("", "--driver-path", "PATH", "a jar or a folder with JDBC drivers; may be repeated"),
    CLASSPATH("", "--classpath", "PATH", "your application's classes: folders and jars with a colon between"),
    PACKAGE("", "--package", "NAME", "your entities' package; with generate: the package of the classes"),
    UNIT("", "--unit", "NAME", "the persistence unit, should the class path have several"),
    NAMES("", "--names", "FILE", "keep names and accepted relations in this file, not in ~/.config/dormouse/models"),
    DEBUG("", "--debug", "", "show stack traces with failures"),
    RESET("", "--reset", "", "with demo: make the music store as it was"),
    LOAD("", "--load", "URL", "with demo: load the music store into another database"),
    OUT("", "--out", "FOLDER", "with generate: the source folder, such as src/main/java"),
    ENTITY(
            "",
            "--entity",
            "NAME",
            "with generate: only this entity; * and ? stand for any characters; may be repeated"),
    QUERYDSL("", "--querydsl", "", "with generate: the Querydsl types, too"),
    FORCE("", "--force", "", "with generate: replace files that have another text"),
    HELP("-?", "--help", "", "show this help"),
    VERSION("-V", "--version", "", "show the version"),
    TRAIN("", "--train", "", ""),
    TRAIN_SQL("", "--train-sql", "", "");

    private final String brief;
    private final String full;
    private final String value;
    private final String summary;

    Option(String brief, String full, String value, String summary) {
        this.brief = brief;
        this.full = full;
        this.value = value;
        this.summary = summary;
    }

    String full() {
        return full;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    static Optional<Option> find(String name) {
        for (Option option : values()) {
            if (name.equals(option.full) || !option.brief.isEmpty() && name.equals(option.brief)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Option option : values()) {
            if (!option.summary.isEmpty()) {
                names.add(option.full);
            }
        }
        return names;
    }

    /** What {@code --help} prints. */
    static String help() {
        StringBuilder help = new StringBuilder("""
                dormouse [URL] [SCRIPT [--parameter value …]] [options]

                  dormouse                                        the demo music store
                  dormouse postgresql://me@localhost/chinook      any database
                  dormouse URL top.groovy --limit 10              a saved script
                  dormouse URL -c "select …" --format csv         one statement and out
                  dormouse demo --reset                           the music store as it was
                  dormouse demo --load URL                        its data in another database
                  dormouse generate URL --package com.acme.model --out src/main/java
                                                                  its entities as Java source
                  dormouse validate URL --classpath PATH          compare your entities with the database

                """);
        for (Option option : values()) {
            if (!option.summary.isEmpty()) {
                String left = (option.brief.isEmpty() ? "    " : option.brief + ", ")
                        + option.full
                        + (option.value.isEmpty() ? "" : " " + option.value);
                help.append("  ").append(left).append(" ".repeat(Math.max(1, 30 - left.length())));
                help.append(option.summary).append('\n');
            }
        }
        help.append("\nexit codes: 0 ok, 1 a statement failed, 2 usage, 3 connection, 130 interrupted\n");
        return help.toString();
    }
}
