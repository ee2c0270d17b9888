package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.EntityTypes;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A database with so many tables that entities are mapped when they are named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnDemandContract {

    TestShell shell;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        List<String> ddl = new ArrayList<>(List.of(
                "create table continent(continent_id integer primary key, name varchar(40))",
                "create table country(country_id integer primary key, name varchar(40),"
                        + " continent_id integer references continent(continent_id))",
                "create table city(city_id integer primary key, name varchar(40),"
                        + " country_id integer references country(country_id))",
                "create table street(street_id integer primary key, name varchar(40),"
                        + " city_id integer references city(city_id))",
                "create table tag(tag_id integer primary key, name varchar(40))",
                "create table city_tag(city_id integer references city(city_id),"
                        + " tag_id integer references tag(tag_id), primary key (city_id, tag_id))"));
        ddl.add("create table visit(city_id integer references city(city_id), at_year integer, remark varchar(40),"
                + " primary key (city_id, at_year))");
        ddl.add("create table grain(id integer primary key, city_id integer references city(city_id))");
        for (int i = 0; i <= EntityTypes.WHOLE; i++) {
            ddl.add("create table filler" + i + "(id integer primary key)");
        }
        ddl.add("insert into continent values (1, 'Europe'), (2, 'Asia')");
        ddl.add("insert into country values (1, 'France', 1), (2, 'Japan', 2)");
        ddl.add("insert into city values (1, 'Paris', 1), (2, 'Lyon', 1), (3, 'Osaka', 2)");
        ddl.add("insert into street values (1, 'Rue de la Paix', 1)");
        ddl.add("insert into tag values (1, 'big')");
        ddl.add("insert into visit values (1, 1999, 'rain')");
        StringBuilder grains = new StringBuilder("insert into grain values (0, 1)");
        for (int i = 1; i <= 5000; i++) {
            grains.append(",(").append(i).append(",1)");
        }
        ddl.add(grains.toString());
        ddl.add("insert into city_tag values (1, 1), (3, 1)");
        shell = TestShell.on(database().openWith(ddl.toArray(String[]::new)));
    }

    @BeforeEach
    void fresh() {
        shell.session().unit().rollback();
        shell.session().variables().clear();
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private List<String> mapped() {
        SessionFactory factory = shell.session().entities().orm().factory();
        return factory.getMetamodel().getEntities().stream()
                .map(entity -> entity.getName())
                .sorted()
                .toList();
    }

    @Test
    void onlyWhatIsNamedIsMappedAndWhatItPointsTo() {
        try (TestShell own = TestShell.on(database().openWith(ddlOfMany()))) {
            own.run("Leaf3.count()");
            List<String> names = own.session().entities().orm().factory().getMetamodel().getEntities().stream()
                    .map(entity -> entity.getName())
                    .sorted()
                    .toList();
            assertThat(names).contains("Leaf3", "Leaf2").doesNotContain("Leaf1", "Leaf4");
            assertThat(names.size()).isLessThan(6);
        }
    }

    /** Each table points to the one before. */
    private static String[] ddlOfMany() {
        List<String> ddl = new ArrayList<>(List.of("create table leaf0(id integer primary key)"));
        for (int i = 1; i <= EntityTypes.WHOLE; i++) {
            ddl.add("create table leaf" + i + "(id integer primary key, parent_id integer references leaf" + (i - 1)
                    + "(id))");
        }
        return ddl.toArray(String[]::new);
    }

    @Test
    void aPathMapsAllThatItPasses() {
        assertThat(shell.run("Street.where { city.country.continent.name == 'Europe' }.count()"))
                .isEqualTo("1");
        assertThat(shell.run("from Street s where s.city.country.continent.name = 'Europe'"))
                .contains("Rue de la Paix");
        assertThat(shell.run("selectFrom(street).where(street.city.country.continent.name.eq('Asia')).fetch().size()"))
                .isEqualTo("0");
        assertThat(mapped()).contains("Street", "City", "Country", "Continent");
    }

    @Test
    void objectsInVariablesStayTheSameWhenMoreIsMapped() {
        shell.runAll("lyon = City.get(2)", "same = lyon", "list = City.all()");
        assertThat(shell.run("lyon.name = 'Lugdunum'; Filler17.count()")).isEqualTo("0");
        assertThat(mapped()).contains("Filler17");
        assertThat(shell.run("lyon.is(same) && list.any { it.is(lyon) } && lyon.is(City.get(2))"))
                .isEqualTo("true");
        assertThat(shell.run("lyon.name")).isEqualTo("Lugdunum");
        assertThat(shell.session().unit().isOpen()).isTrue();
        shell.run("rollback");
        assertThat(shell.run("lyon.name")).isEqualTo("Lyon");
    }

    @Test
    void aLazyObjectStaysTheSameWhenMoreIsMapped() {
        shell.run("french = City.get(1).country");
        assertThat(shell.run("Filler18.count()")).isEqualTo("0");
        assertThat(shell.run("french.name")).isEqualTo("France");
        assertThat(shell.run("french.is(City.get(2).country)")).isEqualTo("true");
    }

    @Test
    void aRelationThatNoLineNamesIsMappedWhenItIsReached() {
        shell.run("reach = { object, path -> path.inject(object) { at, step -> at.\"$step\" } }");
        assertThat(shell.run("reach(City.get(1), ['country', 'continent', 'name'])"))
                .isEqualTo("Europe");
        assertThat(shell.run("reach(City.get(1), ['str' + 'eets']).size()")).isEqualTo("1");
        assertThat(shell.run("reach(City.get(1), ['ta' + 'gs'])*.name")).isEqualTo("value\nbig");
    }

    @Test
    void collectionsAndCompositeKeysGoOn() {
        shell.runAll("paris = City.get(1)", "paris.streets.size()", "visit = Visit.get(1, 1999)", "Filler30.count()");
        assertThat(shell.run("paris.streets*.name")).isEqualTo("value\nRue de la Paix");
        assertThat(shell.run("visit.is(Visit.get(1, 1999)) && visit.city.is(paris)"))
                .isEqualTo("true");
        shell.run("visit.remark = 'sun'; paris.streets << save(new Street(streetId: 7, name: 'Quai', city: paris))");
        shell.run("Filler31.count()");
        assertThat(shell.run("select remark from visit;")).isEqualTo("remark\nsun");
        assertThat(shell.run("paris.streets.size()")).isEqualTo("2");
        shell.run("rollback");
        assertThat(shell.run("paris.streets.size() + visit.remark")).isEqualTo("1rain");
    }

    @Test
    void whereTooManyObjectsAreHeldNoneLies() {
        shell.run("many = hql('from Grain'); null");
        assertThat(shell.run("Filler32.count()")).isEqualTo("0");
        shell.run("reach = { object, name -> object.\"$name\" }");
        assertThat(shell.run("reach(many[9], 'ci' + 'ty').name"))
                .isIn(
                        "Paris",
                        "error: this object is not in the"
                                + " session any more: what it points to cannot be read\nhint:  read it again");
    }

    @Test
    void compiledCodeReachesItToo() {
        shell.run("osaka = City.get(3)");
        assertThat(shell.run("osaka.class.getMethod('get' + 'Tags').invoke(osaka).size()"))
                .isEqualTo("1");
    }

    @Test
    void theSessionAndQueriesOutliveTheMapping() {
        shell.runAll("kept = session", "query = selectFrom(city).where(city.name.eq('Paris'))", "Filler19.count()");
        assertThat(shell.run("query.fetch().size()")).isEqualTo("1");
        assertThat(shell.run("kept.find(City, 1).name")).isEqualTo("Paris");
        assertThat(shell.run("kept.isOpen()")).isEqualTo("true");
    }

    @Test
    void tablesAreFoundByTheirNames() {
        assertThat(shell.run("db.table('filler' + 20).count()")).isEqualTo("0");
        assertThat(shell.run("hql('from Fil' + 'ler21').size()")).isEqualTo("0");
    }

    @Test
    void changesAreKeptAcrossTheMapping() {
        shell.run("save(new City(cityId: 9, name: 'Nice', country: Country.get(1)))");
        shell.run("Filler22.count()");
        assertThat(shell.run("City.get(9).country.name")).isEqualTo("France");
        shell.run("rollback");
        assertThat(shell.run("City.get(9)")).isEmpty();
    }

    @Test
    void aRowShowsWhatItPointsTo() {
        assertThat(shell.run("from Street")).isEqualTo("streetId,name,city\n1,Rue de la Paix,1");
        assertThat(shell.run("from City c where c.cityId = 1")).isEqualTo("cityId,name,country\n1,Paris,1");
    }

    @Test
    void aLoopOverAllTablesDoesNotMapThemOneByOne() {
        try (TestShell own = TestShell.on(database().openWith(ddlOfMany()))) {
            own.run("Leaf0.count()");
            List<Integer> told = new ArrayList<>();
            own.session().onManyMapped(told::add);
            assertThat(own.run("factories = [] as Set; total = 0"
                            + "; (1..60).each { total += db.table('le' + 'af' + it).count(); factories << session.sessionFactory.uuid }"
                            + "; [total, factories.size() < 6]"))
                    .isEqualTo("value\n0\ntrue");
            assertThat(told).isEmpty();
        }
    }

    @Test
    void oneLineTakesNoMoreAlongThanItNames() {
        try (TestShell own = TestShell.on(database().openWith(ddlOfMany()))) {
            own.runAll("Leaf3.count()", "Leaf9.count()", "Leaf20.count()");
            assertThat(own.session().entities().orm().types().listWanted()).hasSizeLessThan(8);
        }
    }
}
