package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.ShopModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** An application's own entities, opened by the program's real arguments. */
abstract class OwnModelProgramContract extends OwnModelFixture {

    @Test
    void theApplicationsCodeIsCalledAndItsEntityEditedAndCommitted() {
        Program.Run run =
                opened("-c", "Customer.get(1).greeting", "-c", "Customer.get(1).rename('Ada L.')", "-c", "commit()");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Dear Ada\n");
        assertThat(opened("-c", "select name from customer where id = 1;").out().strip())
                .endsWith("Ada L.");
    }

    @Test
    void describesTheClassBesideTheTable() {
        String text = opened("-c", "\\d customer").out();
        assertThat(text)
                .contains("entity Customer, variable customer; the application's com.acme.shop.Customer")
                .containsIgnoringCase(" city ")
                .contains("address.city: String", "billing.city: String", "standing: Standing")
                .contains("many Phone", "many Purchase │ Purchase.customer");
        assertThat(opened("-c", "\\d payment").out())
                .contains("entity Payment, variable payment; also CardPayment, CashPayment;")
                .contains("lastDigits: String", "received: Money");
        assertThat(opened("-c", "\\d complaint").out()).contains("customer │ Customer │");
    }

    @Test
    void whySaysWhereAClassComesFrom() {
        assertThat(opened("-c", "\\why Purchase").out())
                .contains("is the entity Purchase, identified by id; the application's class"
                        + " com.acme.shop.PurchaseOrder");
        assertThat(opened("-c", "\\why customer_tags").out())
                .contains("has no entity: it holds Customer.tags of the application's class");
    }

    @Test
    void onlyThePackageIsMapped() {
        assertThat(opened("--package", "com.acme.shop", "-c", "Customer.count()")
                        .out())
                .isEqualTo("2\n");
        Program.Run wrong = opened("--package", "com.acme.shp", "-c", "select 1");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .isEqualTo("error: there is no class with @Entity in com.acme.shp on the class path\n"
                        + "hint:  did you mean --package com.acme.shop?\n");
    }

    @Test
    void mistakesInTheOptionsSaySo() {
        assertThat(run(url(), "--package", "com.acme", "-c", "select 1").err())
                .isEqualTo("error: --package needs --classpath\nhint:  --classpath target/classes\n");
        assertThat(run(url(), "--classpath", home.resolve("none").toString(), "-c", "select 1")
                        .err())
                .startsWith("error: there is no " + home.resolve("none"));
        assertThat(run("validate", url()).err()).startsWith("error: there is no model to compare with the database");
        assertThat(opened("--unit", "x", "-c", "select 1").err())
                .startsWith("error: there is no persistence unit \"x\" on the class path");
    }

    @Test
    void tablesBesideTheClassesCanBeRenamed() {
        String names = home.resolve("names.toml").toString();
        assertThat(opened("--names", names, "-c", "\\rename Complaint Grievance", "-c", "Grievance.count()"))
                .isEqualTo(new Program.Run(0, "1\n", "Complaint is now Grievance\n"));
        assertThat(opened("--names", names, "-c", "Grievance.where { customer.name == 'Ada' }.count()"))
                .isEqualTo(new Program.Run(0, "1\n", ""));
        assertThat(opened("--names", names, "-c", "\\rename Grievance -", "-c", "Complaint.count()"))
                .isEqualTo(new Program.Run(0, "1\n", "Grievance gets its own name back\n"));
        assertThat(opened("--names", names, "-c", "\\rename Customer Client").err())
                .startsWith("error: Customer is the application's own class\n");
        assertThat(opened("--names", names, "-c", "\\rename Customer.name title")
                        .err())
                .startsWith("error: Customer is the application's own class\n");
    }

    @Test
    void tablesBesideTheClassesKeepTheirNames() {
        Assumptions.assumeTrue(database().isServer(), "nothing is kept of a database in memory");
        change("create table gripes (id integer primary key)");
        assertThat(opened("-c", "Gripe.count()").out()).isEqualTo("0\n");
        change("create table gripe (id integer primary key)");
        assertThat(opened("-c", "\\why gripes").out()).contains("is the entity Gripe,");
        assertThat(opened("-c", "Gripe2.count() + Gripe.count()").out()).isEqualTo("0\n");
    }

    @Test
    void aNamedConnectionKnowsItsModel() throws IOException {
        Path settings = home.resolve(".config").resolve("dormouse");
        Files.createDirectories(settings);
        Files.writeString(
                settings.resolve("config.toml"),
                "[connections.shop]\nurl = \"" + url() + "\"\nclasspath = \"" + ShopModel.classes()
                        + "\"\npackage = \"com.acme.shop\"\n");
        Program.Run run = run("shop", "-F", "csv", "-c", "Customer.get(2).greeting");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Dear Blaise\n");
    }

    // validate

    private Program.Run validate(String... more) {
        List<String> words = new ArrayList<>(
                List.of("validate", url(), "--classpath", ShopModel.classes().toString()));
        words.addAll(List.of(more));
        return new Program(home).run(words);
    }

    @Test
    void withoutADifferenceValidateSaysSo() {
        Program.Run run = validate();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("the model and the database agree: 11 entities, 12 tables\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void eachKindOfDifferenceIsListed() {
        change(
                "alter table stock drop column pieces",
                "alter table stock add column shelf varchar(10)",
                "drop table gadget",
                "drop index customer_standing",
                "alter table category alter column title drop not null",
                "alter table book alter column pages set data type varchar(20)");
        dropUniqueKeyAndForeignKey();
        Program.Run run = validate("-F", "csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        String text = run.out().toLowerCase(Locale.ROOT).replace("public.", "");
        assertThat(text.lines())
                .containsExactly(
                        "difference,table,name,model,database",
                        "type,book,pages,integer,character varying(20)",
                        "nullability,category,title,not null,null",
                        "unique key,customer,email,(email),missing",
                        "index,customer,standing,customer_standing (standing),missing",
                        "table,gadget,\"\",2 columns,missing",
                        "foreign key,orders,customer_id,→ customer,missing",
                        "column,stock,pieces,integer not null,missing",
                        "column,stock,shelf,missing,character varying(10)");
        assertThat(validate("-F", "json").out()).contains("\"difference\"", "\"foreign key\"");
    }

    /** Their names are made by the database. */
    private void dropUniqueKeyAndForeignKey() {
        change(constraints("customer", "UNIQUE"), constraints("orders", "FOREIGN KEY"));
    }

    private String constraints(String table, String kind) {
        String sql = "select constraint_name from information_schema.table_constraints where lower(table_name) = '"
                + table + "' and constraint_type = '" + kind + "'";
        try (Statement statement = kept.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return "alter table " + table + " drop constraint \"" + rows.getString(1) + "\"";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keysThatDifferAreListed() {
        change("alter table stock drop constraint " + primaryKey(), "alter table stock add primary key (warehouse)");
        Program.Run run = validate("-F", "csv");
        assertThat(run.out().toLowerCase(Locale.ROOT).replace("public.", ""))
                .contains("primary key,stock,\"\",\"(warehouse, product_id)\",(warehouse)");
    }

    private String primaryKey() {
        String drop = constraints("stock", "PRIMARY KEY");
        return drop.substring(drop.indexOf('"'));
    }

    @Test
    void aCommandComparesAsWell() {
        Program.Run run = opened("-c", "\\validate");
        assertThat(run.err()).isEqualTo("the model and the database agree: 11 entities, 12 tables\n");
    }
}
