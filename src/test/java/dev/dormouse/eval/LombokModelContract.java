package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.GarageModel;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Entities whose accessors, constructors and builders Lombok has made, and records as embeddables and as keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LombokModelContract {

    private static final String OWNERS = "id,name,home.street,home.town,active";
    private static final String ADA = "1,Ada,Main Street 1,London,true";
    private static final String BLAISE = "2,Blaise,Rue Neuve 3,Paris,false";
    private static final String TRUCKS = "licence.country,licence.plate,wheels,length,owner,load";

    private TestShell shell;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        shell = TestShell.on(GarageModel.open(database()), GarageModel.model());
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @BeforeEach
    void reset() {
        shell.format("csv").session().unit().rollback();
        shell.session().variables().clear();
    }

    private void assertAnswer(String line, String... printed) {
        assertThat(shell.run(line)).as(line).isEqualTo(String.join("\n", printed));
    }

    @Test
    void whereKnowsTheirAttributes() {
        assertAnswer("Owner.where { active && name == 'Ada' }", OWNERS, ADA);
        assertAnswer("Owner.where { home.town == 'Paris' }", OWNERS, BLAISE);
        assertAnswer("Owner.where { vehicles.any { wheels > 4 } }", OWNERS, BLAISE);
        assertAnswer("Truck.where { licence.country == 'FR' }", TRUCKS, "FR,BL 23,6,7.50,2,3500");
        assertAnswer("Vehicle.where { owner.home.town == 'London' }*.wheels", "value", "4");
        assertAnswer("Visit.where { vehicle.licence.plate == 'ADA 1' && work.startsWith('new') }.count()", "1");
    }

    @Test
    void hqlAndQuerydslKnowThem() {
        assertAnswer("from Owner o where o.home.town = 'London';", OWNERS, ADA);
        assertAnswer("hql select v.licence.plate from Vehicle v where v.length > 5;", "plate", "BL 23");
        assertAnswer(
                "select(vehicle.licence.country, vehicle.owner.name).from(vehicle).orderBy(vehicle.wheels.asc()).fetch()",
                "country,name",
                "GB,Ada",
                "FR,Blaise");
        assertAnswer("selectFrom(owner_).where(owner_.home.town.startsWith('P')).fetch()", OWNERS, BLAISE);
        assertThat(shell.failure("selectFrom(owner)").hint()).contains("did you mean \"owner_\"?");
    }

    @Test
    void recordsAreKeysAndEmbeddables() {
        assertAnswer("Vehicle.get('FR', 'BL 23').load", "3500");
        assertAnswer("Vehicle.get(new Licence('FR', 'BL 23')).wheels", "6");
        assertAnswer("Vehicle.get('GB', 'ADA 1').licence.plate()", "ADA 1");
        assertAnswer("Owner.get(1).home.label()", "\"Main Street 1, London\"");
        assertAnswer("Owner.get(1).home.town", "London");
        assertAnswer("Visit.get(new Licence('GB', 'ADA 1'), LocalDate.of(2026, 1, 3)).work()", "new tyres");
    }

    @Test
    void buildersMakeWhatIsSaved() {
        shell.run("o = Owner.builder().name('Emmy').home(Home.builder().town('Rome').build()).active(true).build()");
        shell.run("t = Truck.builder().licence(new Licence('I', 'E 1')).wheels(8).load(900).owner(o).build()");
        shell.run("o.vehicles << t; save(o); flush()");
        assertAnswer("select name, town from owner where id >= 100;", "name,town", "Emmy,Rome");
        assertAnswer("select plate, load_kg from vehicle where country = 'I';", "plate,load_kg", "E 1,900");
        assertAnswer("t.toBuilder().wheels(10).build() == t", "true");
        assertAnswer("t.toString().contains('Owner')", "false");
        assertAnswer(
                "save(Visit.of(t, LocalDate.of(2026, 2, 3), 'brakes')); flush(); Visit.where { work == 'brakes' }*.work",
                "value",
                "brakes");
    }

    @Test
    void settersChangeRows() {
        shell.run("o = Owner.get(2); o.active = true; o.home = new Home('Rue Neuve 4', 'Rouen'); flush()");
        assertAnswer("select active, town from owner where id = 2;", "active,town", "true,Rouen");
        assertAnswer("v = Visit.all()[0]; v.work = 'old tyres'; flush()", "");
        assertAnswer("select work_done from visit;", "work_done", "old tyres");
        shell.run("v.work('no tyres'); flush()");
        assertAnswer("select work_done from visit;", "work_done", "no tyres");
    }

    @Test
    void whatLombokRefusesIsSaid() {
        assertThat(shell.failure("Owner.builder().build()").message()).contains("name is marked non-null but is null");
    }

    @Test
    void lombokItselfIsNotNeeded() {
        assertThat(GarageModel.classes().resolve("com/acme/garage/Owner$OwnerBuilder.class"))
                .exists();
        assertThat(GarageModel.classes().resolve("lombok")).doesNotExist();
    }
}
