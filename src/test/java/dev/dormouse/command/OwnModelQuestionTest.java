package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.help.Examples;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ?name} for an application's own entity classes. */
class OwnModelQuestionTest {

    @Test
    void everyEntityAndEachAttributeIsAnswered() {
        try (CommandShell shell = CommandShell.on(ShopModel.open(TestDatabase.H2), ShopModel.model())) {
            Snapshot snapshot = shell.shell().session().awaitSnapshot();
            Examples examples = new Examples(snapshot);
            List<String> lines = new ArrayList<>();
            for (EntityModel entity : snapshot.models().entities()) {
                lines.add("?" + entity.name());
                lines.add("??" + entity.name());
                examples.of(entity).forEach(e -> lines.add(e.text()));
                for (Attribute attribute : entity.attributes()) {
                    lines.add("?" + entity.name() + "." + attribute.name());
                    lines.add("\\why " + entity.name() + "." + attribute.name());
                    examples.of(entity, attribute).forEach(e -> lines.add(e.text()));
                }
            }
            assertThat(lines).hasSizeGreaterThan(60);
            List<String> wrong = lines.stream()
                    .distinct()
                    .map(line -> line + "\n" + shell.run(line))
                    .filter(printed -> printed.contains("\nerror: "))
                    .toList();
            assertThat(wrong).isEmpty();
            assertThat(shell.run("?Customer.address"))
                    .startsWith("Customer.address: a value, Address, of street, city\n");
            assertThat(shell.run("??Customer"))
                    .startsWith("Customer is the application's class com.acme.shop.Customer from ")
                    .endsWith("; its source is there, not here\n");
        }
    }

    /** Three classes of the application share the table of payments. */
    @Test
    void theReportCountsEachRelationOnce() {
        try (CommandShell shell = CommandShell.on(ShopModel.open(TestDatabase.H2), ShopModel.model())) {
            assertThat(ModelReport.of(shell.shell().session().awaitSnapshot()))
                    .startsWith("15 relations: 11 entities, 1 rows-only, 3 links");
        }
    }
}
