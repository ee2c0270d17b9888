package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each entity of the awkward schema, and each of its attributes, in each language: read, written, rolled back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEntityTest {

    private TestShell shell;
    private Models models;
    private int counter;

    @BeforeAll
    void open() throws IOException {
        shell = TestShell.on(TestDatabase.POSTGRESQL.openWith(
                Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8),
                "create table events_2026 partition of events for values from ('2026-01-01') to ('2030-01-01')"));
        models = shell.session().awaitSnapshot().models();
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private void succeeds(String line) {
        assertThat(shell.run(line)).as(line).doesNotContain("error");
    }

    @TestFactory
    Stream<DynamicTest> everyAttributeIsAskedForInEveryLanguage() {
        return models.entities().stream().flatMap(entity -> entity.attributes().stream()
                .map(attribute -> DynamicTest.dynamicTest(
                        entity.name() + "." + attribute.name(), () -> askFor(entity, attribute))));
    }

    private void askFor(EntityModel entity, Attribute attribute) {
        String name = attribute.name();
        String path = entity.variable() + "." + name;
        boolean many = attribute.isCollection();
        succeeds("hql('select x." + name + " from " + entity.name() + " x')");
        succeeds("hql('select count(*) from " + entity.name() + " x where x." + name
                + (many ? " is empty')" : " is null')"));
        succeeds("selectFrom(" + entity.variable() + ").where(" + path + (many ? ".isEmpty()" : ".isNull()")
                + ").fetch()");
        if (many) {
            succeeds(entity.name() + ".where { " + name + ".isEmpty() }.list()");
        } else if (attribute instanceof Attribute.Basic) {
            succeeds(entity.name() + ".where { " + name + " != null }.orderBy { "
                    + entity.id().get(0) + " }.list()");
        } else {
            succeeds(entity.name() + ".where { " + name + "." + idIsNull(attribute) + " }.list()");
            succeeds("hql('from " + entity.name() + " x left join fetch x." + name + "')");
        }
    }

    private String idIsNull(Attribute attribute) {
        return models.find(attribute.targetEntity()).orElseThrow().id().get(0) + " == null";
    }

    @TestFactory
    Stream<DynamicTest> everyEntityIsWrittenChangedDeletedAndRolledBack() {
        return models.entities().stream()
                .filter(entity -> !entity.readOnly())
                .map(entity -> DynamicTest.dynamicTest(entity.name(), () -> write(entity)));
    }

    private void write(EntityModel entity) {
        String count = entity.name() + ".count()";
        assertThat(shell.run(count)).isEqualTo("0");
        List<String> lines = new ArrayList<>();
        String created = create(entity, lines, new LinkedHashMap<>());
        lines.forEach(this::succeeds);
        succeeds("flush()");
        assertThat(shell.run(count)).isEqualTo("1");
        assertThat(shell.run(entity.name() + ".where { " + entity.id().get(0) + " != null }.list().size()"))
                .isEqualTo("1");
        changeable(entity).ifPresent(basic -> {
            String value = literal(basic);
            succeeds(created + "." + basic.name() + " = " + value + "; flush()");
            assertThat(shell.run(entity.name() + ".where { " + basic.name() + " == " + value + " }.count()"))
                    .as(entity.name() + "." + basic.name())
                    .isEqualTo("1");
        });
        succeeds("delete(" + created + "); flush()");
        assertThat(shell.run(count)).isEqualTo("0");
        succeeds("rollback()");
        assertThat(shell.run(count)).isEqualTo("0");
    }

    /** Lines that make an object with all that it needs and all that it can have; the answer is its variable. */
    private String create(EntityModel entity, List<String> lines, Map<String, String> made) {
        String variable = "v" + ++counter;
        made.put(entity.name(), variable);
        List<String> values = new ArrayList<>();
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof Attribute.ToOne one) {
                String target = made.containsKey(one.target())
                        ? made.get(one.target())
                        : create(models.find(one.target()).orElseThrow(), lines, made);
                if (!target.equals(variable) && lines.stream().anyMatch(l -> l.startsWith(target + " "))) {
                    values.add(one.name() + ": " + target);
                }
            } else if (attribute instanceof Attribute.Basic basic && basic.insertable() && !byRelation(entity, basic)) {
                boolean numbered = basic.column().generation() == TableColumn.Generation.IDENTITY;
                if (!numbered && !literal(basic).isEmpty()) {
                    values.add(basic.name() + ": " + literal(basic));
                }
            }
        }
        lines.add(variable + " = save(new " + entity.name() + "(" + String.join(", ", values) + "))");
        return variable;
    }

    private static boolean byRelation(EntityModel entity, Attribute.Basic basic) {
        return entity.attributes().stream()
                .anyMatch(a -> a instanceof Attribute.ToOne one
                        && one.joins().stream()
                                .anyMatch(j -> j.column().equals(basic.column().name())));
    }

    private Optional<Attribute.Basic> changeable(EntityModel entity) {
        return entity.listBasics().stream()
                .filter(basic -> basic.updatable() && !literal(basic).isEmpty())
                .findFirst();
    }

    private String literal(Attribute.Basic basic) {
        int n = ++counter;
        String type = basic.type().simpleName();
        int length = basic.column().type().length();
        return switch (type) {
            case "String" ->
                basic.column().type().display().matches("text|character.*|email")
                        ? "'" + (length > 0 && length < 8 ? Integer.toString(n % 90 + 10) : "a@" + n) + "'"
                        : "";
            case "Integer" -> String.valueOf(n);
            case "Long" -> n + "L";
            case "BigDecimal" -> n + ".25";
            case "LocalDate" -> "java.time.LocalDate.of(2026, 1, 2)";
            case "String[]" -> "['a', 'b'] as String[]";
            default -> "";
        };
    }

    @Test
    void listingObjectsCostsNoStatementForEach() {
        shell.run("(1..20).each { n -> p = save(new Person(name: 'n' + n)); if (n % 2) save(new Passport(person: p,"
                + " number: 'no' + n)); if (n % 3 == 0) save(new Doctor(person: p, specialty: 's' + n)) }; flush();"
                + " session.clear()");
        long before = shell.session().watch().statements();
        assertThat(shell.run("people = Person.where { name.startsWith('n') }.list(); people.size()"))
                .isEqualTo("20");
        assertThat(shell.session().watch().statements() - before).isEqualTo(1);
        assertThat(shell.run("people.count { it.passport?.number?.startsWith('no') }"))
                .isEqualTo("10");
        assertThat(shell.run("people.count { it.doctor != null && it.doctor.specialty }"))
                .isEqualTo("6");
        assertThat(shell.session().watch().statements() - before).isEqualTo(3);
        assertThat(shell.run("Person.where { passport.number == 'no3' }.one().doctor.specialty"))
                .isEqualTo("s3");
        assertThat(shell.run("hql('select count(*) from Person p left join p.passport d where d is null')[0]"))
                .isEqualTo("10");
        assertThat(shell.failure("people[0].passport = new Passport()").hint())
                .contains("set Passport.person, which has the foreign key");
        succeeds("rollback()");
    }
}
