package dev.dormouse.app;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model tells the truth about itself, and remembers what users decide: on the awkward schema, run after run. */
class TruthTest {

    private static final String NAME = "truth";

    @TempDir
    Path home;

    private String url;

    @BeforeEach
    void createSchema() throws SQLException, IOException {
        PostgresServer.createDatabase(NAME);
        url = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/" + NAME;
        change(Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8));
        change(
                "insert into people (name) values ('Ann'), ('Bob');"
                        + " insert into invoices (person_id, total) values (1, 5), (1, 6), (2, 7), (99, 8), (null, 9);"
                        + " insert into comments (commentable_type, commentable_id) values ('Book', 1), ('Book', 2), ('Club', 1)");
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.url(NAME));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Program.Run run(String... lines) {
        List<String> words = new ArrayList<>(List.of(url, "--format", "csv"));
        for (String line : lines) {
            words.addAll(List.of("-c", line));
        }
        return new Program(home, home).run(words);
    }

    private void assertPrinted(String line, String... printed) {
        Program.Run run = run(line);
        assertThat(run.out() + run.err()).as(line).isEqualTo(String.join("\n", printed) + "\n");
    }

    private Path names() {
        return home.resolve(".config/dormouse/models/truth@127.0.0.1-" + PostgresServer.port() + ".toml");
    }

    @Test
    void theReportCountsEachRelationOnce() {
        assertPrinted(
                "\\refresh", "44 relations: 36 entities, 1 view, 2 rows-only, 3 links, 2 partitions · 2 suggestions");
    }

    @Test
    void suggestionsAreMeasured() {
        assertPrinted(
                "\\suggestions",
                "n,suggestion,fits,accepting adds",
                "1,public.comments.commentable_* polymorphic,\"Book 2, Club 1\",a relation for each type that names a table",
                "2,public.invoices.person_id → public.people,75 % of 4,\"Invoice.person, Person.invoices\"");
    }

    @Test
    void anAcceptedSuggestionIsARelationFromThenOn() throws IOException {
        assertThat(run("\\accept 2", "Person.get(1).invoices.size()", "Invoice.get(3).person.name"))
                .isEqualTo(new Program.Run(0, "2\nBob\n", "accepted: public.invoices.person_id → public.people\n"));
        assertPrinted("from Invoice i where i.person.name = 'Ann' order by i.id;", "id,person,total", "1,1,5", "2,1,6");
        assertPrinted("Person.where { invoices.any().total > 6 }.list().name", "value", "Bob");
        assertPrinted(
                "\\why Invoice.person",
                "Invoice.person: to Person by an accepted suggestion, public.invoices (person_id) → public.people;"
                        + " no constraint in the database",
                "name: the role that the column names, without _id and the like");
        assertThat(Files.readString(names()))
                .contains("\n[relations]\n\"public.invoices (person_id)\" = \"public.people (id)\"\n");
        assertThat(run("select count(*) as n from information_schema.table_constraints where table_name = 'invoices'"
                                + " and constraint_type = 'FOREIGN KEY';")
                        .out())
                .isEqualTo("n\n0\n");
        assertThat(run("\\accept 2").err()).contains("there is no suggestion 2");
        assertThat(run("\\accept 1").err())
                .contains("accepted: Comment.commentableBook → public.books")
                .contains("accepted: Comment.commentableClub → public.clubs");
    }

    @Test
    void aRowThatLeadsNowhereSaysSo() {
        Program.Run run = run("\\accept 2", "Invoice.get(4).person.name");
        assertThat(run.err()).contains("error: there is no Person#99: the relation leads nowhere\n");
    }

    @Test
    void namesStayAsTheyAreChosen() throws IOException {
        Program.Run run = run(
                "t = Transfer.create(amount: 3, fromPerson: Person.get(1))",
                "\\rename Transfer.fromPerson sender",
                "t.sender.name",
                "\\rename Person.transfersByFromPerson sent",
                "Person.get(1).sent.size()",
                "\\rename Order PurchaseOrder",
                "purchaseOrder.id.toString() + QPurchaseOrder.name");
        assertThat(run.err())
                .isEqualTo("Transfer.fromPerson is now Transfer.sender\n"
                        + "Person.transfersByFromPerson is now Person.sent\nOrder is now PurchaseOrder\n");
        assertThat(run.out()).endsWith("Ann\n1\npurchaseOrder.idQPurchaseOrder\n");
        assertThat(Files.readAllLines(names()).subList(2, 7))
                .containsExactly(
                        "",
                        "[names]",
                        "\"inverse public.transfers (from_person_id) to public.people\" = \"sent\"",
                        "\"reference public.transfers (from_person_id) to public.people\" = \"sender\"",
                        "\"table public.order\" = \"PurchaseOrder\"");
        assertPrinted("PurchaseOrder.count()", "0");
        assertPrinted(
                "from Transfer t where t.sender.name = 'Ann' and t.amount = 3;".replace("= 3", "< 0"),
                "id,sender,toPerson,amount");
        assertThat(run("\\why Transfer.sender").out()).contains("name: chosen with \\rename", "would be fromPerson");
        run("\\rename Transfer.sender -");
        assertPrinted("Transfer.where { fromPerson == null }.count()", "0");
        assertPrinted("\\rename Transfer.fromPerson -", "error: Transfer.fromPerson has its own name");
    }

    @Test
    void aNameMustBeFreeAndGood() {
        assertThat(run("\\rename Transfer.fromPersn x").err()).contains("did you mean \"fromPerson\"?");
        assertThat(run("\\rename Tranfer x").err()).contains("did you mean \"Transfer\"?");
        assertThat(run("\\rename Transfer.fromPerson toPerson").err()).contains("Transfer has a toPerson already");
        assertThat(run("\\rename Transfer.fromPerson class").err()).contains("\"class\" is reserved");
        assertThat(run("\\rename Transfer.fromPerson a-b").err()).contains("no identifier of Java");
        assertThat(run("\\rename Order transfer").err()).contains("begins with a capital");
        assertThat(run("\\rename Order Transfer").err()).contains("there is a Transfer already");
        assertThat(names()).doesNotExist();
    }

    @Test
    void aProjectCanHaveItsOwnFile() throws IOException {
        Path file = home.resolve("names.toml");
        Files.writeString(
                file,
                "# ours\n[names]\n\n# who pays\n\"table public.clubs\" = \"Society\"   # kept\n\n[other]\nx = 1\n");
        List<String> words = List.of(url, "--names", "names.toml", "-c", "\\rename Transfer.toPerson receiver");
        assertThat(new Program(home, home).run(words).code()).isZero();
        assertThat(file)
                .content()
                .isEqualTo("# ours\n[names]\n"
                        + "\"reference public.transfers (to_person_id) to public.people\" = \"receiver\"\n\n# who pays\n"
                        + "\"table public.clubs\" = \"Society\"   # kept\n\n[other]\nx = 1\n");
        assertThat(new Program(home, home)
                        .run(List.of(
                                url,
                                "--names",
                                "names.toml",
                                "-c",
                                "Society.count() + Transfer.where { receiver == null }.count()"))
                        .out())
                .isEqualTo("0\n");
        assertThat(names()).doesNotExist();
    }

    @Test
    void aBrokenFileIsAWarningAndNothingElse() throws IOException {
        Files.createDirectories(names().getParent());
        Files.writeString(names(), "[names]\n\"table public.clubs\" = \"Society\"\n\"nonsense\" = \"X\"\n");
        assertThat(run("\\refresh").err()).contains(names() + ", line 3: not a table, column or relation: nonsense");
        assertThat(run("Society.count()").out()).isEqualTo("0\n");
        Files.writeString(names(), "[names]\nx = = 3\n");
        assertThat(run("\\refresh").err()).contains(names() + ", line 2: ").contains("no name of it counts");
        assertThat(run("Club.count()").out()).isEqualTo("0\n");
        assertThat(run("\\rename Club Society").err()).contains("line 2", "nothing was changed");
        assertThat(names()).content().isEqualTo("[names]\nx = = 3\n");
    }

    @Test
    void whyKnowsRelationsEntitiesAndAttributes() {
        assertPrinted(
                "\\why raw_log",
                "public.raw_log has no entity: it has no primary key and no unique key of NOT NULL columns",
                "its rows: db.rawLog");
        assertPrinted(
                "\\why Code",
                "public.codes is the entity Code, identified by code",
                "name: the table's name, singular; variable code",
                "key: unique key codes_code_key (code) of NOT NULL columns; there is no primary key",
                "shipments: many Shipment whose originCode it is, by foreign key shipment_origin_code_fkey of"
                        + " public.shipment (origin_code) → public.codes, on delete no action");
        assertPrinted(
                "\\why Transfer.fromPerson",
                "Transfer.fromPerson: to Person by foreign key transfers_from_person_id_fkey (from_person_id) →"
                        + " public.people, on delete no action",
                "name: the role that the column names, without _id and the like");
        assertPrinted(
                "\\why calc.c",
                "Calc.c is the column public.calc.c",
                "type: integer → Integer",
                "read-only: the database computes it",
                "name: the column's, in camelCase");
        assertThat(run("\\why adult_view").out())
                .contains("key: the key of public.people, whose rows it shows", "read-only: it is a view");
        assertThat(run("\\why OrderItem2").out())
                .contains(
                        "name: the table's name, singular, and a number, as OrderItem is public.order_item; variable");
        assertThat(run("\\why orders").out()).contains("name: the table's name as it is, as Order is public.order;");
        assertThat(run("\\why enrollment").out()).contains("only links").contains("db.enrollment");
        assertThat(run("\\why peopl").err()).contains("did you mean \"people\"?");
        assertThat(run("\\why Transfer.fromPersn").err()).contains("did you mean \"fromPerson\"?");
        assertThat(run("\\why").out()).contains("public.raw_log,it has no primary key");
    }

    @Test
    void whyKnowsWhatIsReadAsText() throws SQLException {
        change("create table odd (id int primary key, address inet, a xml, spans int4range[], matrix int[][])");
        assertPrinted(
                "\\why Odd.address",
                "Odd.address is the column public.odd.address",
                "type: inet → String",
                "read as text, because an address may be a network",
                "name: the column's, in camelCase");
        assertThat(run("\\why Odd.a").out()).contains("type: xml → String\nread as text, because Java's documents");
        assertThat(run("\\why Odd.spans").out())
                .contains("type: int4range[] → String[]\nits elements are read as text, because they are int4range");
        assertThat(run("\\why Odd.matrix").out()).contains("type: integer[][] → Integer[][]\n");
    }

    /** On a database in a file: the names are found again by the file's path. */
    @Test
    void h2RemembersToo() throws IOException {
        Program program = new Program(home, home);
        List<String> first = List.of(
                "h2:./shop?create=true",
                "--format",
                "csv",
                "-c",
                "create table customers (customer_no varchar(9) primary key, name varchar(9));",
                "-c",
                "create table bills (id integer primary key, customer_no varchar(9), paying_customer_id varchar(9));",
                "-c",
                "insert into customers values ('c1', 'Ann'); insert into bills values (1, 'c1', 'cx');",
                "-c",
                "\\suggestions",
                "-c",
                "\\accept 2",
                "-c",
                "\\accept 1");
        assertThat(program.run(first).out())
                .endsWith("n,suggestion,fits,accepting adds\n"
                        + "1,PUBLIC.BILLS.CUSTOMER_NO → PUBLIC.CUSTOMERS,100 % of 1,\"Bill.customer, Customer.billsByCustomer\"\n"
                        + "2,PUBLIC.BILLS.PAYING_CUSTOMER_ID → PUBLIC.CUSTOMERS,0 % of 1,"
                        + "\"Bill.payingCustomer, Customer.billsByPayingCustomer\"\n");
        assertThat(program.run(List.of("h2:./shop", "-c", "Bill.get(1).customer.name", "-c", "\\refresh")))
                .isEqualTo(new Program.Run(0, "Ann\n", "2 relations: 2 entities\n"));
        try (var files = Files.list(home.resolve(".config/dormouse/models"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .singleElement(as(STRING))
                    .matches("shop-\\p{XDigit}{8}\\.toml");
        }
    }

    @Test
    void anEntitysVariableIsNoAttribute() {
        assertThat(run("Invoice.where { person != null }.count()").err())
                .contains(
                        "there is no attribute \"person\" here, and Person, whose variable is called so, is not asked for")
                .contains("did you mean \"personId\"?");
    }
}
