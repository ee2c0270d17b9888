package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.Test;

/** Dates as Groovy has them: formatted, parsed, counted with. */
class DateMethodsTest {

    @Test
    void daysAreWrittenAsText() {
        try (TestShell shell = TestShell.chinook(TestDatabase.H2)) {
            assertThat(shell.run("Invoice.where { invoiceDate >= '2013-12-01' }.count()"))
                    .isEqualTo("7");
            assertThat(shell.run(
                            "Invoice.where { invoiceDate.between('2013-12-04', \"2013-12-05 ${12}:30\") }.count()"))
                    .isEqualTo("3");
            assertThat(shell.run(
                            "selectFrom(invoice).where(invoice.invoiceDate.eq('2009-01-01')).fetchOne().invoiceId"))
                    .isEqualTo("1");
            assertThat(shell.run("Invoice.where { invoiceDate in ['2009-01-01', '2009-01-02 00:00:00'] }.count()"))
                    .isEqualTo("2");
            assertThat(shell.run("Invoice.get(1).with { invoiceDate = '2024-02-29T08:15'; invoiceDate.toString() }"))
                    .isEqualTo("2024-02-29T08:15");
            assertThat(shell.failure("Invoice.where { invoiceDate > 'soon' }.count()"))
                    .extracting(f -> f.message(), f -> f.hint().orElse(""))
                    .containsExactly(
                            "invoice.invoiceDate is a LocalDateTime, but 'soon' is a String",
                            "a day is written '2025-12-31', with its time '2025-12-31 23:59:30'");
            assertThat(shell.failure("from Invoice i where i.invoiceDate > '2013-12-01';")
                            .hint())
                    .contains("HQL writes it without quotes: datetime 2025-12-31 23:59, or date 2025-12-31");
        }
    }

    @Test
    void datesOfAttributesAndOfTheLineItself() {
        try (TestShell shell = TestShell.chinook(TestDatabase.H2)) {
            assertThat(shell.run("d = java.time.LocalDate.parse('31.12.2024', 'dd.MM.yyyy'); (d + 1).toString()"))
                    .isEqualTo("2025-01-01");
            assertThat(shell.run("java.time.LocalDate.of(2025, 3, 1) - d")).isEqualTo("60");
            assertThat(shell.run("Invoice.get(1).invoiceDate.format('yyyy-MM')"))
                    .isEqualTo("2009-01");
            assertThat(shell.run("Invoice.all().countBy { it.invoiceDate.format('yyyy') }['2009']"))
                    .isEqualTo("83");
            assertThat(shell.run(
                            "rows('select invoice_date from invoice where invoice_id = 1')[0][0].format('dd.MM.')"))
                    .isEqualTo("01.01.");
        }
    }
}
