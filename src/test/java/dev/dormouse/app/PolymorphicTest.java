package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.EntityTypes;
import dev.dormouse.testing.MariaDbServer;
import dev.dormouse.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pair of columns that points to several tables: accepted, it is a relation for each type that names a table. */
class PolymorphicTest {

    private static final String NAME = "polymorphic";
    private static final String SCHEMA = "create table people (id integer primary key, name varchar(40));"
            + " create table invoices (id bigint primary key, total integer);"
            + " create table tags (code varchar(9) primary key);"
            + " create table comments (id integer primary key, commentable_type varchar(40), commentable_id integer,"
            + " body varchar(40));"
            + " insert into people values (1, 'Ann'), (2, 'Bob');"
            + " insert into invoices values (1, 10), (2, 20)";
    private static final String ROWS =
            "insert into comments values (1, 'Invoice', 2, 'a'), (2, 'App\\Models\\Person', 2, 'b'),"
                    + " (3, 'people', 1, 'c'), (4, 'it''s', 1, 'd'), (5, 'Tag', 1, 'e'), (6, null, 1, 'f'), (7, 'Invoice', 99, 'g')";

    @TempDir
    Path home;

    private String url;

    private void create(String database, String... statements) throws SQLException {
        String jdbc = "jdbc:" + database + ":" + home.resolve(NAME) + (database.equals("sqlite") ? ".db" : ";USER=sa");
        url = jdbc;
        if (database.equals("postgresql")) {
            PostgresServer.createDatabase(NAME);
            jdbc = PostgresServer.url(NAME);
            url = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/" + NAME;
        }
        if (database.equals("mariadb")) {
            jdbc = MariaDbServer.createDatabase(NAME);
            url = jdbc;
        }
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            for (String several : statements) {
                String sql = database.equals("mariadb") ? several.replace("\\", "\\\\") : several;
                for (String one : sql.split(";")) {
                    statement.execute(one);
                }
            }
        }
    }

    private Program.Run run(String... lines) {
        List<String> words = new ArrayList<>(List.of(url, "--format", "csv", "--names", "names.toml"));
        for (String line : lines) {
            words.addAll(List.of("-c", line));
        }
        return new Program(home, home).run(words);
    }

    private void assertPrinted(String line, String... printed) {
        Program.Run run = run(line);
        assertThat(run.out() + run.err()).as(line).isEqualTo(String.join("\n", printed) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void eachTypeThatNamesATableIsARelation(String database) throws SQLException, IOException {
        create(database, SCHEMA, ROWS);
        String schema = database.equals("h2") ? "PUBLIC." : "public.";
        String people = database.equals("h2") ? "PUBLIC.PEOPLE" : "public.people";
        assertThat(run("\\accept 1").err().toLowerCase())
                .isEqualTo(("accepted: Comment.commentablePerson → " + people
                                + "\naccepted: Comment.commentableInvoice → " + schema + "invoices"
                                + "\naccepted: Comment.commentablePerson2 → " + people
                                + "\nnot accepted, since no table with a key like commentable_id is called so: Tag, it's\n")
                        .toLowerCase());
        assertPrinted("\\suggestions", "there are no suggestions");
        assertPrinted("Comment.get(1).commentableInvoice.total", "20");
        assertPrinted("Comment.get(1).commentablePerson == null", "true");
        assertPrinted("Comment.get(2).commentablePerson.name", "Bob");
        assertPrinted("Comment.where { commentableInvoice.total > 10 }.list().body", "value", "a");
        assertPrinted("Comment.where { commentablePerson2.name == 'Ann' }.count()", "1");
        assertPrinted("from Comment c where c.commentablePerson.name = 'Bob' select c.body", "body", "b");
        assertPrinted(
                "select(comment.body).from(comment).where(comment.commentableInvoice.id.eq(2L)).fetch()", "body", "a");
        assertThat(run("Comment.get(7).commentableInvoice.total").err())
                .contains("there is no Invoice#99: the relation leads nowhere");
        assertThat(run("Comment.get(1).commentableInvoice = Invoice.get(1)").err())
                .contains("Comment.commentableInvoice cannot be set")
                .contains("hint:  set commentableType and commentableId");
        assertPrinted(
                "c = Comment.get(4); c.commentableType = 'Invoice'; commit(); refresh(c); c.commentableInvoice.total",
                "10");
        assertThat(run("\\why Comment.commentableInvoice").out().toLowerCase())
                .startsWith("comment.commentableinvoice: to invoice where commentable_type is 'invoice', by an accepted"
                        + " suggestion, public.comments (commentable_id) → public.invoices; no constraint in the database;"
                        + " read-only\n");
        assertThat(Files.readString(home.resolve("names.toml"), StandardCharsets.UTF_8)
                        .toLowerCase())
                .contains("[polymorphic]")
                .contains("\"public.comments (commentable_type, commentable_id, invoice)\" = \"public.invoices\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "mariadb", "sqlite"})
    void itsOtherSideIsACollection(String database) throws SQLException {
        create(database, SCHEMA, ROWS);
        assertThat(run("\\accept 1").err())
                .contains("accepted: Comment.commentablePerson → ", "accepted: Comment.commentableInvoice → ");
        assertOtherSide();
        assertThat(run("Invoice.get(1).comments = []").err())
                .containsIgnoringCase("error: Invoice.comments cannot be set")
                .containsIgnoringCase("hint:  set Comment's commentable_type and commentable_id");
        assertThat(run("i = Invoice.get(1); i.comments << Comment.get(1); commit()")
                        .err())
                .contains("error: Invoice.comments cannot be changed, as it is read-only\n")
                .contains("hint:  \\\\why Invoice.comments says why".replace("\\\\", "\\"));
        assertThat(run("\\why Invoice.comments").out().toLowerCase())
                .contains("invoice.comments: many comment whose commentableinvoice it is, by an accepted suggestion")
                .contains("; no constraint in the database; read-only\n");
        assertThat(run("i = new Invoice(id: 3, total: 30); save(i); commit(); Invoice.get(3).comments.size()")
                        .out())
                .isEqualTo("0\n");
        assertThat(run("\\rename Invoice.comments remarks", "Invoice.get(2).remarks*.body")
                        .out())
                .isEqualTo("value\na\n");
    }

    private void assertOtherSide() {
        assertPrinted("Invoice.get(2).comments*.body", "value", "a");
        assertPrinted("Person.get(2).comments.size()", "1");
        assertPrinted("Person.get(1).commentsByCommentable*.body", "value", "c");
        assertPrinted("Invoice.where { comments.any { body == 'a' } }.list()*.total", "value", "20");
        assertPrinted("from Person p join p.comments c select p.name, c.body", "name,body", "Bob,b");
        assertPrinted("Comment.where { commentableInvoice.total == 20 }.list()*.body", "value", "a");
    }

    private void createLarge(String database) throws SQLException {
        StringBuilder fillers = new StringBuilder("select 1");
        for (int i = 0; i <= EntityTypes.WHOLE; i++) {
            fillers.append("; create table filler").append(i).append(" (id integer primary key)");
        }
        create(database, SCHEMA, ROWS, fillers.toString());
        assertThat(run("\\accept 1").err())
                .contains("accepted: Comment.commentablePerson → ", "accepted: Comment.commentableInvoice → ");
    }

    /** Of so many entities those alone are mapped that are named. */
    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "mariadb", "sqlite"})
    void inALargeDatabaseItIsTheSame(String database) throws SQLException {
        createLarge(database);
        assertOtherSide();
        assertPrinted("Comment.get(2).commentablePerson.comments.size()", "1");
        assertPrinted("c = Comment.get(1); i = Invoice.get(2); i.comments.first().is(c)", "true");
        assertPrinted("db.filler3.where { id > 0 }.count(); Invoice.get(2).comments*.body", "value", "a");
        assertPrinted(
                "c = Comment.get(4); c.commentableType = 'Invoice'; commit(); refresh(c); c.commentableInvoice.total",
                "10");
        assertPrinted("Invoice.get(1).comments*.body", "value", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2", "mariadb", "sqlite"})
    void ofALargeDatabaseBothSidesAreGenerated(String database) throws SQLException, IOException {
        createLarge(database);
        Program.Run run = new Program(home, home)
                .run(List.of(
                        "generate", url, "--names", "names.toml", "--package", "com.acme.model", "--out", "source"));
        assertThat(run.code()).as(run.err()).isZero();
        Path folder = home.resolve("source").resolve("com").resolve("acme").resolve("model");
        assertThat(folder.resolve("Filler3.java")).exists();
        assertThat(Files.readString(folder.resolve("Comment.java"), StandardCharsets.UTF_8))
                .contains("private Invoice commentableInvoice;", "private Person commentablePerson;");
        assertThat(Files.readString(folder.resolve("Invoice.java"), StandardCharsets.UTF_8))
                .contains("comments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void aRelationOfAPairIsRenamedLikeAnyOther(String database) throws SQLException {
        create(database, SCHEMA, ROWS);
        assertThat(run("\\accept 1", "\\rename Comment.commentableInvoice bill", "Comment.get(1).bill.total")
                        .out())
                .isEqualTo("20\n");
        assertPrinted("Comment.where { bill.total == 20 }.count()", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void whatNamesNothingChangesNothing(String database) throws SQLException {
        create(database, SCHEMA);
        assertThat(run("\\accept 1").err()).contains("it has no rows yet that tell what it points to");
        create(
                database,
                database.equals("h2") ? "select 1" : SCHEMA,
                "insert into comments values (1, 'Tag', 1, 'a'), (2, 'x y', 1, 'b')");
        assertThat(run("\\accept 1").err().toLowerCase())
                .contains("none of its types names a table with a key like commentable_id: tag, x y\n")
                .contains("hint:  nothing was changed");
        assertThat(home.resolve("names.toml")).doesNotExist();
        assertThat(run("\\suggestions").out()).contains("a relation for each type that names a table");
    }
}
