package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.result.Failure;
import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An application's own entities: the shell knows no difference, and their own code runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnModelContract {

    private static final String CUSTOMERS =
            "id,name,email,standing,address.street,address.city,billing.street,billing.city,version,createdAt";
    private static final String ADA =
            "1,Ada,ada@example.org,GOLD,Main Street 1,London,Side Street 2,Oxford,0,2026-01-01 10:00:00+00";
    private static final String BLAISE = "2,Blaise,,NEW,Rue Neuve 3,Paris,,,0,2026-01-01 11:00:00+00";

    private TestShell shell;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        shell = TestShell.on(ShopModel.open(database()), ShopModel.model());
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

    private void assertFailure(String line, String message, String hint) {
        Failure failure = shell.failure(line);
        assertThat(failure.message()).as(line).isEqualTo(message);
        assertThat(failure.hint().orElse("")).as(line).isEqualTo(hint);
    }

    // reading

    @Test
    void embeddablesHaveAColumnForEachValue() {
        assertAnswer("Customer.all()", CUSTOMERS, ADA, BLAISE);
        assertAnswer("from Customer order by id", CUSTOMERS, ADA, BLAISE);
    }

    @Test
    void hqlReachesIntoEmbeddables() {
        assertAnswer("from Customer c where c.address.city = 'Paris'", CUSTOMERS, BLAISE);
        assertAnswer(
                "hql('select c.name, c.standing from Customer c order by c.id')",
                "name,standing",
                "Ada,GOLD",
                "Blaise,NEW");
    }

    @Test
    void whereReachesIntoEmbeddablesAndEnums() {
        assertAnswer("Customer.where { address.city == 'London' && standing == 'GOLD' }", CUSTOMERS, ADA);
        assertAnswer("Customer.where { standing == Standing.NEW }", CUSTOMERS, BLAISE);
        assertAnswer("Customer.where { standing in ['NEW', 'REGULAR'] }.count()", "1");
        assertAnswer("Customer.where { billing.city == null }", CUSTOMERS, BLAISE);
    }

    @Test
    void whereReachesIntoElementCollections() {
        assertAnswer("Customer.where { 'maths' in tags }", CUSTOMERS, ADA);
        assertAnswer("Customer.where { tags.any() == 'poetry' }", CUSTOMERS, ADA);
        assertAnswer("Customer.where { phones.any().kind == 'work' }", CUSTOMERS, ADA);
        assertAnswer("Customer.where { tags.isEmpty() }", CUSTOMERS, BLAISE);
    }

    @Test
    void querydslHasVariablesOfTheApplicationsEntities() {
        assertAnswer(
                "select(customer.name, customer.address.city, customer.standing).from(customer)"
                        + ".where(customer.address.city.startsWith('L')).fetch()",
                "name,city,standing",
                "Ada,London,GOLD");
        assertAnswer("selectFrom(QCustomer.customer).where(QCustomer.customer.id.eq(2L)).fetch()", CUSTOMERS, BLAISE);
        assertAnswer("com.acme.shop.QCustomer.customer.name.toString()", "customer.name");
    }

    @Test
    void entitiesThatInheritShareTheirColumns() {
        assertAnswer(
                "Product.where { id < 3 }.orderBy { id }",
                "entity,id,name,price,version,createdAt,isbn,pages,voltage",
                "Book,1,Notes on the Engine,12.50,0,2026-01-01 10:00:00+00,9780000000001,66,",
                "Gadget,2,Adding machine,999.00,0,2026-01-01 10:00:00+00,,,4.5");
        assertAnswer(
                "from Product where id = 2",
                "entity,id,name,price,version,createdAt,isbn,pages,voltage",
                "Gadget,2,Adding machine,999.00,0,2026-01-01 10:00:00+00,,,4.5");
        assertAnswer(
                "Book.where { pages > 60 }",
                "id,name,price,isbn,pages,version,createdAt",
                "1,Notes on the Engine,12.50,9780000000001,66,0,2026-01-01 10:00:00+00");
        assertAnswer(
                "CardPayment.where { amount > Money.of('500.00') }",
                "id,order,amount,lastDigits,version,createdAt",
                "1,1,1000.00,4242,0,2026-01-03 10:00:00+00");
        assertAnswer(
                "Payment.where { order.customer.name == 'Ada' }.list()*.amount*.cents()", "value", "100000", "2400");
    }

    @Test
    void keysOfSeveralPartsAreGivenInOneOrInParts() {
        String columns = "id.orderId,id.productId,order,product,quantity";
        assertAnswer("OrderLine.get(1, 2)", columns, "1,2,1,2,1");
        assertAnswer("OrderLine.get(new OrderLineId(1L, 1L))", columns, "1,1,1,1,2");
        assertAnswer("Stock.get('north', 1)", "warehouse,product,pieces", "north,1,7");
        assertAnswer("Stock.get('north', Product.get(1))", "warehouse,product,pieces", "north,1,7");
        assertFailure(
                "OrderLine.get(1)", "OrderLine is found by orderId, productId", "OrderLine.get(orderId, productId)");
        assertFailure("Customer.get('x')", "a key of Customer holds a Long, not x", "");
    }

    @Test
    void relationsShowKeyAndLabelButNotTheApplicationsText() {
        shell.format("table");
        assertThat(shell.run("[Customer.get(1), Purchase.get(1)][1]"))
                .contains("Customer#1 Ada")
                .doesNotContain("orders");
    }

    @Test
    void anEntityWithoutGettersIsReadByItsFields() {
        assertAnswer("Category.get(2).title", "Computing");
        assertAnswer("Category.get(2).parent.title", "Science");
        assertAnswer("Category.where { parent.title == 'Science' }*.title", "value", "Computing");
    }

    // the application's code

    @Test
    void theApplicationsMethodsRun() {
        assertAnswer("Customer.get(1).greeting", "Dear Ada");
        assertAnswer("Customer.get(1).address.isIn('LONDON')", "true");
        assertAnswer("Customer.get(1).address.city", "London");
        assertAnswer("Customer.get(1).email.get()", "ada@example.org");
        assertAnswer("Purchase.get(1).total().toString()", "1024.00");
        assertAnswer("com.acme.report.Report.summary(Purchase.all())", "1 orders");
    }

    @Test
    void staticMethodsOfTheApplicationComeBeforeTheShells() {
        assertAnswer("Customer.create('Emmy', 'Rome').address.city", "Rome");
        assertAnswer("Gadget.create(name: 'Rule', price: Money.of('1.50'), voltage: 0).price.toString()", "1.50");
    }

    @Test
    void namedQueriesRun() {
        assertAnswer(
                "session.createNamedQuery('Customer.inCity', Customer).setParameter('city', 'Paris').list()",
                CUSTOMERS,
                BLAISE);
    }

    // writing

    @Test
    void aLineOfTheApplicationsCodeEditsAndTheCommitKeepsIt() {
        try (TestShell own = TestShell.on(ShopModel.open(database()), ShopModel.model())) {
            own.run("c = Customer.get(2)");
            own.run("c.rename('  Blaise P. '); c.standing = 'REGULAR'; c.tags << 'geometry'");
            own.run("c.address = new Address('Rue Neuve 4', 'Rouen'); commit()");
            assertThat(own.seenByOthers("select name from customer where id = 2"))
                    .isEqualTo("Blaise P.");
            assertThat(own.seenByOthers("select standing from customer where id = 2"))
                    .isEqualTo("REGULAR");
            assertThat(own.seenByOthers("select city from customer where id = 2"))
                    .isEqualTo("Rouen");
            assertThat(own.seenByOthers("select tag from customer_tags where customer_id = 2"))
                    .isEqualTo("geometry");
            assertThat(own.run("c.version > 0")).isEqualTo("true");
        }
    }

    @Test
    void listenersFillInWhatTheyDo() {
        shell.run("c = save(Customer.create('Emmy', 'Rome')); flush()");
        assertAnswer("c.createdAt.toString()", "2026-01-02T03:04:05Z");
        assertAnswer("c.id >= 100", "true");
    }

    @Test
    void linkEntitiesAreMadeByTheApplication() {
        shell.run("p = save(new PurchaseOrder(Customer.get(2), LocalDate.of(2026, 2, 3))); flush()");
        shell.run("p.add(Product.get(1), 3); flush()");
        assertAnswer("OrderLine.where { order.customer.name == 'Blaise' }*.quantity", "value", "3");
        assertAnswer("p.total().toString()", "37.50");
    }

    @Test
    void whatCannotBeMadeOrSetSaysSo() {
        assertFailure(
                "Payment.create(amount: Money.of('1'))",
                "there is no Payment that is nothing else",
                "make one of these: CardPayment, CashPayment");
        assertFailure("Customer.get(1).nam", "Customer has no attribute \"nam\"", "did you mean \"name\"?");
        assertFailure("Customer.get(1).nam = 'x'", "Customer has no attribute \"nam\"", "did you mean \"name\"?");
        assertFailure(
                "Customer.where { address.town == 'x' }",
                "Address has no attribute \"town\"",
                "its attributes: street, city");
        assertFailure("Customer.where { standing == 'GOLDEN' }", "\"GOLDEN\" is no Standing", "did you mean \"GOLD\"?");
    }

    // beside the application's classes

    @Test
    void tablesWithoutAClassLeadToTheApplicationsEntities() {
        assertAnswer(
                "Complaint.where { customer.address.city == 'London' }",
                "id,customer,book,words",
                "1,1,1,too few pages");
        assertAnswer("hql('select c.customer.name, c.book.isbn from Complaint c')", "name,isbn", "Ada,9780000000001");
        assertAnswer("Complaint.get(1).customer.greeting", "Dear Ada");
        shell.run("x = Complaint.create(id: 5, customer: Customer.get(2), words: 'none'); flush()");
        assertAnswer("x.customerId", "2");
        assertAnswer("Complaint.where { customer.name == 'Blaise' }*.words", "value", "none");
    }

    @Test
    void namesOfTheApplicationsClassesAreNotGivenAway() {
        assertThat(shell.session().awaitSnapshot().models().listNames())
                .contains("Standing2", "Complaint")
                .doesNotContain("Standing", "CustomerTag", "ProductCategory");
        assertAnswer("Standing2.all()", "code", "gold");
        assertAnswer("Standing.GOLD.ordinal()", "2");
    }

    @Test
    void tablesThatBelongToAnEntityAreExplained() {
        assertThat(shell.session().awaitSnapshot().models().unmapped())
                .anySatisfy(u -> assertThat(u.table().name().toLowerCase(Locale.ROOT) + ": " + u.why())
                        .isEqualTo("customer_tags: it holds Customer.tags of the application's class"))
                .anySatisfy(u -> assertThat(u.table().name().toLowerCase(Locale.ROOT) + ": " + u.why())
                        .isEqualTo("product_category: it holds Product.categories of the application's class"));
    }

    @Test
    void aChangeOfTheSchemaKeepsTheApplicationsObjects() {
        try (TestShell own = TestShell.on(ShopModel.open(database()), ShopModel.model())) {
            own.run("c = Customer.get(1)");
            own.run("create table later (id integer primary key, customer_id bigint references customer);");
            assertThat(own.run("Later.create(id: 1, customer: c).customer.name"))
                    .isEqualTo("Ada");
            assertThat(own.run("c.greeting")).isEqualTo("Dear Ada");
        }
    }

    @Test
    void modelsKnowEntitiesByTheirClassesToo() {
        var models = shell.session().awaitSnapshot().models();
        assertThat(models.find("com.acme.shop.PurchaseOrder").map(EntityModel::name))
                .contains("Purchase");
    }
}
