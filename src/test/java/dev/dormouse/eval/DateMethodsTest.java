package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.Test;

/** Dates as Groovy has them: formatted, parsed, counted with. */
class DateMethodsTest {

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
