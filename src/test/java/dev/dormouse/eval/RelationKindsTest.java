package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.TableName;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of relation and of table that the rules name, read and written for real on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationKindsTest {

    private static final String LONG = "a".repeat(31) + "_" + "b".repeat(31);

    private static final String SCHEMA = String.join(
            ";\n",
            "create schema sales",
            "create schema audit",
            "create table sales.state (id int primary key)",
            "create table audit.state (id int primary key)",
            "create table tenant (id int primary key)",
            "create table item (tenant_id int references tenant, id int, name text, parent_id int,"
                    + " primary key (tenant_id, id), foreign key (tenant_id, parent_id) references item (tenant_id, id))",
            "create table line (id int primary key, tenant_id int references tenant, item_id int,"
                    + " foreign key (tenant_id, item_id) references item (tenant_id, id))",
            "create table category (id int primary key, parent_id int references category, name text)",
            "create table hen (id int primary key, egg_id int not null)",
            "create table egg (id int primary key, hen_id int not null references hen deferrable initially deferred)",
            "alter table hen add foreign key (egg_id) references egg deferrable initially deferred",
            "create table member (id int primary key, name text)",
            "create table team (id int primary key, name text)",
            "create table team_member (team_id int references team on delete cascade, member_id int references member,"
                    + " since date not null, primary key (team_id, member_id))",
            "create table base (id int primary key, kind text)",
            "create table derived (extra text) inherits (base)",
            "create table empty_one ()",
            "create table \"object\" (id int primary key, string text)",
            "create table \"select\" (id int primary key, \"from\" int references \"object\", \"group\" text)",
            "create table \"таблица\" (\"ключ\" int primary key, \"имя\" text)",
            "create table \"表\" (\"编号\" int primary key, \"名称\" text)",
            "create table \"" + LONG + "\" (id int primary key, \"" + LONG + "\" int references tenant)",
            "create table wide (id int primary key, "
                    + IntStream.range(1, 1600).mapToObj(i -> "c" + i + " bool").collect(Collectors.joining(", ")) + ")",
            "create table api (a int, b int, primary key (a, b))",
            "create table api_key (id int primary key)",
            "create table q_api (id int primary key)",
            "create table flyway_schema_history (installed_rank int primary key, script text)",
            "create view active_items as select i.id as item_no, i.tenant_id, upper(i.name) as loud from item i"
                    + " where i.name is not null",
            "create view item_pairs as select a.id, a.tenant_id from item a join item b on a.tenant_id = b.tenant_id",
            "create view item_names as select name, min(id) as id from item group by name",
            "create view some_items as select * from active_items",
            "create extension postgres_fdw",
            "create table of_extension (id int primary key)",
            "alter extension postgres_fdw add table of_extension",
            "create server far foreign data wrapper postgres_fdw",
            "create foreign table far_away (id int) server far");

    private TestShell shell;
    private Models models;

    @BeforeAll
    void open() {
        shell = TestShell.on(TestDatabase.POSTGRESQL.openWith(SCHEMA));
        models = shell.session().awaitSnapshot().models();
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @BeforeEach
    void nothingIsLeft() {
        shell.run("rollback()");
    }

    private EntityModel entity(String name) {
        return models.find(name).orElseThrow(() -> new AssertionError(name + " is not among " + models.listNames()));
    }

    private String why(String table) {
        return models.unmapped().stream()
                .filter(u -> u.table().equals(new TableName("public", table)))
                .map(Models.Unmapped::why)
                .findFirst()
                .orElse("");
    }

    private void assertAnswer(String line, String answer) {
        assertThat(shell.run(line)).as(line).isEqualTo(answer);
    }

    @Test
    void aColumnOfTwoRelationsIsWrittenInOnePlace() {
        shell.run("t = save(new Tenant(id: 1)); i = save(new Item(tenant: t, id: 5, name: 'i'));"
                + " l = save(new Line(id: 1, tenant: t, item: i)); flush(); session.clear()");
        assertAnswer("sql.firstRow('select tenant_id, item_id from line').item_id", "5");
        assertAnswer("l = Line.get(1); l.item.name + l.tenant.id", "i1");
        assertAnswer("Item.get(1, 5).lines.size()", "1");
        shell.run("c = save(new Item(tenant: t, id: 6, parent: Item.get(1, 5))); flush(); session.clear()");
        assertAnswer("Item.get(1, 5).children*.id.toString()", "[6]");
        shell.run("c = Item.get(1, 6); c.parent = null; flush(); session.clear()");
        assertAnswer("Item.get(1, 6).parent == null && Item.get(1, 6).tenantId == 1", "true");
    }

    @Test
    void aTreeHasChildren() {
        shell.run("a = save(new Category(id: 1, name: 'a')); save(new Category(id: 2, parent: a, name: 'b')); flush();"
                + " session.clear()");
        assertAnswer("Category.get(1).children*.name.toString()", "[b]");
        assertAnswer("Category.where { parent.name == 'a' }.one().id", "2");
    }

    @Test
    void keysInACircleAreWrittenWhereTheyAreDeferred() {
        shell.run("sql.execute('insert into hen values (1, 1)'); sql.execute('insert into egg values (1, 1)')");
        assertAnswer("Hen.get(1).egg.hen.id", "1");
        assertThat(entity("Hen").listAttributeNames()).containsExactly("id", "eggId", "egg", "eggs");
    }

    @Test
    void aLinkWithMoreColumnsIsAnEntityAndADirectPath() {
        assertThat(entity("Team").listAttributeNames()).containsExactly("id", "name", "members", "teamMembers");
        shell.run("t = save(new Team(id: 1, name: 't')); m = save(new Member(id: 2, name: 'm'));"
                + " save(new TeamMember(team: t, member: m, since: java.time.LocalDate.of(2026, 1, 1))); flush();"
                + " session.clear()");
        assertAnswer("Team.get(1).members*.name.toString()", "[m]");
        assertAnswer("Member.get(2).teams*.name.toString()", "[t]");
    }

    @Test
    void whatIsNoTableOfItsOwnIsFoldedAwayAndReachable() {
        assertThat(why("derived")).isEqualTo("a part of public.base");
        assertThat(why("of_extension")).isEqualTo("it belongs to an extension of the database");
        assertThat(why("flyway_schema_history")).isEqualTo("it is kept by Flyway, for its own use");
        assertThat(why("empty_one")).isEqualTo("it has no columns");
        assertThat(why("far_away")).contains("no primary key");
        assertThat(shell.run("select * from of_extension;")).isEqualTo("id");
    }

    @Test
    void aViewHasTheKeyOfTheOneRelationThatItShows() {
        assertThat(entity("ActiveItem").id()).containsExactly("tenantId", "itemNo");
        assertThat(entity("ActiveItem").readOnly()).isTrue();
        assertThat(entity("SomeItem").id()).containsExactly("tenantId", "itemNo");
        assertThat(why("item_pairs")).contains("does not show the rows of one relation");
        assertThat(why("item_names")).contains("does not show the rows of one relation");
        shell.run("t = save(new Tenant(id: 1)); save(new Item(tenant: t, id: 5, name: 'i')); flush()");
        assertAnswer("ActiveItem.list()*.loud.toString()", "[I]");
        assertThat(shell.failure("ActiveItem.first().loud = 'x'").hint()).contains("it is a view");
    }

    @Test
    void anyNameWillDo() {
        shell.run(
                "o = save(db.table('object').newInstance(id: 1, string: 's')); save(new Select(id: 1, from: o, group: 'g'));"
                        + " flush(); session.clear()");
        assertAnswer("Select.get(1).from.string", "s");
        assertAnswer("hql('select x.from.string from Select x where x.group = :g', [g: 'g'])[0]", "s");
        shell.run("save(new Таблица(ключ: 1, имя: 'и')); save(new 表(编号: 1, 名称: '名')); flush(); session.clear()");
        assertAnswer("Таблица.where { имя == 'и' }.one().ключ", "1");
        assertAnswer("hql('select x.名称 from 表 x')[0]", "名");
        assertThat(models.findByTable(new TableName("public", LONG))
                        .orElseThrow()
                        .attributes())
                .hasSize(3);
        assertAnswer("db.table('" + LONG + "').count()", "0");
    }

    @Test
    void tablesMayHave1600Columns() {
        shell.run("save(new Wide(id: 1, c1599: true)); flush(); session.clear()");
        assertAnswer("Wide.where { c1599 == true }.one().c1599", "true");
    }

    @Test
    void classesThatComeWithAnEntityAreInNobodysWay() {
        assertThat(models.listNames()).contains("Api", "ApiKey2", "QApi2");
        assertAnswer("ApiKey2.count() + QApi2.count() + Api.count()", "0");
    }

    @Test
    void namesOfSeveralSchemasStandApart() {
        assertThat(models.listNames()).contains("sales.State", "audit.State").doesNotContain("State");
        assertAnswer("sales.State.count() + audit.State.count()", "0");
        assertThat(shell.failure("db.table('state')").hint())
                .contains("one of audit.state, sales.state, as in db.table('audit.state')");
        assertThat(shell.failure("State.count()").hint().orElse("")).contains("audit.State", "sales.State");
        assertThat(shell.failure("hql('from State')").hint().orElse("")).contains("audit.State", "sales.State");
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, mode = EnumSource.Mode.EXCLUDE, names = "HSQLDB")
    void aViewHasItsKeyAndAOneToOneIsReadAtOnceEverywhere(TestDatabase database) {
        try (TestShell other = TestShell.on(database.openWith(
                "create table person (id int primary key, name varchar(20))",
                "create table passport (id int primary key, person_id int unique, number varchar(20),"
                        + " foreign key (person_id) references person (id))",
                "create view named as select name, id as person_no from person where name is not null",
                "create view pairs as select a.id from person a cross join person b",
                "insert into person values (1, 'a'), (2, 'b'), (3, 'c')",
                "insert into passport values (7, 1, 'x'), (8, 2, 'y')"))) {
            assertThat(other.run("Named.get(2).name")).isEqualTo("b");
            assertThat(other.session().awaitSnapshot().models().unmapped())
                    .extracting(u -> u.table().name())
                    .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                    .containsExactly("pairs");
            long before = other.session().watch().statements();
            assertThat(other.run("Person.orderBy { id }.list()*.passport*.number.join(' ')"))
                    .isEqualTo("x y null");
            assertThat(other.session().watch().statements() - before).isEqualTo(2);
        }
    }
}
