package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What HQL says with a name given in the same query, and with spans of time. */
class HqlClausesTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasSelectedSortsAndGroupsByItsName(TestDatabase database) {
        try (TestShell shell = TestShell.on(database.openChinook(ChinookEdition.SNAKE_CASE))) {
            String most = "select i.billingCountry as c, count(*) as n from Invoice i group by c order by n desc, c";
            assertThat(shell.run("hql('" + most + "')[0]*.toString()")).contains("USA", "91");
            assertThat(shell.run("hql('select a.name as n from Artist a order by n')[0]"))
                    .isEqualTo("A Cor Do Som");
            assertThat(shell.run("hql('select a.name from Artist a order by 1 limit 1')[0]"))
                    .isEqualTo("A Cor Do Som");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void spansOfTimeAreAddedAndCompared(TestDatabase database) {
        try (TestShell shell = TestShell.on(database.openChinook(ChinookEdition.SNAKE_CASE))) {
            String invoices = "select count(*) from Invoice i where ";
            assertThat(shell.run("hql('" + invoices + "i.invoiceDate > local datetime - 36500 day')[0]"))
                    .isEqualTo("412");
            assertThat(shell.run("hql('" + invoices + "i.invoiceDate + 36500 day < local datetime')[0]"))
                    .isEqualTo("0");
            assertThat(shell.run("hql('" + invoices + "(local datetime - i.invoiceDate) by day > 30')[0]"))
                    .isEqualTo("412");
            String next = "select i.invoiceDate + 1 day from Invoice i where i.invoiceId = 1";
            assertThat(shell.run("hql('" + next + "')[0] == Invoice.get(1).invoiceDate.plusDays(1)"))
                    .isEqualTo("true");
        }
    }
}
