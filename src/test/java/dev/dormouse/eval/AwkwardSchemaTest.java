package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Odd names, odd types and odd keys, for real on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwkwardSchemaTest {

    private TestShell shell;

    @BeforeAll
    void open() throws IOException {
        shell = TestShell.on(TestDatabase.POSTGRESQL.openWith(
                Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8)));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private void assertAnswer(String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    @Test
    void allEntitiesCanBeCounted() {
        assertThat(shell.run("db.entities.collect { name -> hql('select count(*) from ' + name)[0] }.size()"))
                .isEqualTo("37");
    }

    @Test
    void entitiesComeBeforeClassesThatAreImportedByThePackage() {
        assertAnswer("Order.count()", "0");
        assertAnswer("Order.where { user.type == null }.count()", "0");
        assertAnswer("class Order { int n = 3 }", "defined Order");
        assertAnswer("new Order().n", "3");
    }

    @Test
    void schemasAreNamespaces() {
        assertAnswer("sales.Person.count()", "0");
        assertAnswer("selectFrom(salesPerson).fetch()", "id,boss");
        assertAnswer("db.table('sales.people')", "class sales.Person");
        assertAnswer("db.table('people')", "class Person");
    }

    @Test
    void oddTypesAreWrittenAndRead() {
        shell.run(
                "p = save(new Person(name: 'Ann', mood: 'very happy', tags: ['a', 'b'] as String[], prefs: [x: [1, 2]],"
                        + " addr: '10.0.0.1', span: '[1,5)', contact: 'a@b')); commit()");
        assertAnswer(
                "select mood, tags, prefs, addr, span, contact from people where id = :p;"
                        .replace(":p", "(select max(id) from people)"),
                "mood,tags,prefs,addr,span,contact",
                "very happy,\"[\"\"a\"\",\"\"b\"\"]\",\"{\"\"x\"\": [1, 2]}\",10.0.0.1,\"[1,5)\",a@b");
        assertAnswer("p.createdAt != null && p.uid != null && p.updatedAt == null", "true");
        assertAnswer("Person.where { mood == 'very happy' && id == p.id }.count()", "1");
        assertAnswer("p.prefs.x", "value", "1", "2");
    }

    @Test
    void oddNamesAreWrittenAndRead() {
        shell.run("save(new OrderItem2(unitPrice: 2, unitPrice2: 3, _2ndLine: 'q', größe: 'L')); commit()");
        assertAnswer("OrderItem2.where { größe == 'L' && _2ndLine == 'q' }.list().unitPrice2", "value", "3");
        shell.run("save(new User(type: 't', metadata: [1], metaClass_: 'm', properties_: [a: 1])); commit()");
        assertAnswer("User.where { type == 't' }.first().meta_class", "m");
        assertAnswer("User.where { metaClass_ == 'm' }.first().properties.a", "1");
        assertAnswer("user.type", "user.type");
    }

    @Test
    void compositeKeysWork() {
        shell.run(
                "save(new Orders(region: 'EU', num: 1)); save(new OrderLine(region: 'EU', num: 1, line: 1)); commit()");
        assertAnswer("Orders.get('EU', 1).orderLines.size()", "1");
        assertAnswer("OrderLine.get('EU', 1, 1).order.num", "1");
        assertThat(shell.failure("Orders.get('EU')").hint()).contains("Orders.get(region, num)");
        shell.run("delete(OrderLine.get('EU', 1, 1)); commit()");
        assertAnswer("OrderLine.count()", "0");
    }
}
