package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Completion knows an application's own entities as it knows all others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnModelCompletionTest {

    private ModelCompletion completion;

    @BeforeAll
    void open() {
        completion = new ModelCompletion(ShopModel.model(), ShopModel.open(TestDatabase.H2));
    }

    @AfterAll
    void close() {
        completion.close();
    }

    private List<String> texts(String line) {
        return completion.texts(line);
    }

    @Test
    void namesOfClasses() {
        assertThat(texts("Cust^")).contains("Customer");
        assertThat(texts("Stand^")).contains("Standing", "Standing2");
        assertThat(texts("from Purch^")).contains("Purchase");
        assertThat(texts("Purchase.wh^")).anyMatch(text -> text.startsWith("where"));
    }

    @Test
    void attributesOfEntitiesAndOfTheirEmbeddables() {
        assertThat(texts("from Customer c where c.addr^")).contains("address");
        assertThat(texts("from Customer c where c.address.ci^")).contains("city");
        assertThat(texts("Customer.where { addr^ }")).contains("address");
        assertThat(texts("Customer.where { address.ci^ }")).contains("city");
        assertThat(texts("customer.billing.str^")).contains("street");
        assertThat(texts("Purchase.where { customer.address.ci^ }")).contains("city");
        assertThat(texts("Book.where { is^ }")).contains("isbn");
        assertThat(texts("Complaint.where { customer.na^ }")).contains("name");
    }

    @Test
    void theApplicationsMethods() {
        assertThat(texts("Customer.get(1).rena^")).contains("rename(");
        assertThat(texts("Customer.cre^")).contains("create(");
        assertThat(texts("Purchase.get(1).to^")).contains("total()");
        assertThat(texts("Money.o^")).contains("of(");
    }

    @Test
    void whatCanBeJoined() {
        assertThat(texts("from Customer c join c.^")).containsExactly("tags", "phones", "orders");
        assertThat(texts("from Customer c join c.phones p where p.^")).contains("number");
        assertThat(texts("from Customer c where element(c.phones).^")).contains("number");
    }

    @Test
    void constantsAndSubclasses() {
        assertThat(texts("from Customer c where c.standing = ^")).startsWith("NEW", "REGULAR", "GOLD");
        assertThat(texts("hql select treat(p as ^) from Payment p")).startsWith("CardPayment", "CashPayment");
        assertThat(texts("from Payment p where type(p) = C^")).startsWith("CardPayment", "CashPayment");
        assertThat(texts("from Payment p where treat(p as CardPayment).^")).contains("lastDigits");
    }

    @Test
    void keysOfSeveralParts() {
        assertThat(texts("from Stock s where id(s).^")).containsExactly("warehouse", "product");
        assertThat(texts("from OrderLine l where id(l).^")).containsExactlyInAnyOrder("orderId", "productId");
        assertThat(texts("from OrderLine l where l.id.^")).containsExactlyInAnyOrder("orderId", "productId");
    }
}
