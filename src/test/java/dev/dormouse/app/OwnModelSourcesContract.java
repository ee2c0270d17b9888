package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.testing.GarageModel;
import dev.dormouse.testing.ShopModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Where an application's classes may come from, and what they may be like. */
abstract class OwnModelSourcesContract extends OwnModelFixture {

    @Test
    void aUnitsListedClassesAloneAreMapped() throws IOException {
        String unit = "<persistence-unit name=\"shop\"><class>com.acme.shop.Category</class>"
                + "<class>com.acme.shop.Product</class><class>com.acme.shop.OrderLine</class>"
                + "<class>com.acme.shop.PurchaseOrder</class><class>com.acme.shop.Payment</class>"
                + "<class>com.acme.shop.Customer</class><class>com.acme.shop.MoneyConverter</class>"
                + "<exclude-unlisted-classes/>" + NAMING + "</persistence-unit>";
        Program.Run run = withUnit(unit, "-c", "Product.count()", "-c", "\\why book", "-c", "\\why category");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("2\n").contains("the application's class com.acme.shop.Category");
        assertThat(run.out().lines().filter(l -> l.contains("is the entity Book")))
                .singleElement()
                .asString()
                .doesNotContain("application's class");
    }

    @Test
    void unlistedClassesBelongToAUnitOfResources() throws IOException {
        Program.Run run =
                withUnit("<persistence-unit name=\"shop\">" + NAMING + "</persistence-unit>", "-c", "Customer.count()");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("2\n");
    }

    @Test
    void ofSeveralUnitsOneMustBeNamed() throws IOException {
        String units =
                "<persistence-unit name=\"one\"/><persistence-unit name=\"shop\">" + NAMING + "</persistence-unit>";
        assertThat(withUnit(units, "-c", "Customer.count()").err())
                .isEqualTo("error: there are several persistence units: one, shop\nhint:  --unit one\n");
        assertThat(withUnit(units, "--unit", "shop", "-c", "Customer.count()").out())
                .isEqualTo("2\n");
    }

    @Test
    void mappingFilesAreHonoured() throws IOException {
        Path root = unit("<persistence-unit name=\"x\"><mapping-file>orm/extra.xml</mapping-file>" + NAMING
                + "</persistence-unit>");
        Files.createDirectories(root.resolve("orm"));
        Files.writeString(
                root.resolve("orm").resolve("extra.xml"),
                "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.0\">"
                        + "<named-query name=\"golden\"><query>from Customer c where c.standing = GOLD</query></named-query>"
                        + "</entity-mappings>");
        Program.Run run = run(
                url(),
                "--classpath",
                root + ":" + ShopModel.classes(),
                "-F",
                "csv",
                "-c",
                "session.createNamedQuery('golden', Customer).list().size()");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("1\n");
    }

    private static final String GOLDEN =
            "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.0\">"
                    + "<named-query name=\"golden\"><query>from Customer c where c.standing = GOLD</query></named-query>"
                    + "</entity-mappings>";

    @Test
    void anOrmXmlBesideTheUnitIsHonoured() throws IOException {
        Path root = unit("<persistence-unit name=\"x\">" + NAMING + "</persistence-unit>");
        Files.writeString(root.resolve("META-INF").resolve("orm.xml"), GOLDEN);
        Program.Run run = run(
                url(),
                "--classpath",
                root + ":" + ShopModel.classes(),
                "-F",
                "csv",
                "-c",
                "session.createNamedQuery('golden', Customer).list().size()");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("1\n");
    }

    @Test
    void aUnitsJarFilesBelongToIt() throws IOException {
        Path root =
                unit("<persistence-unit name=\"x\"><jar-file>lib/shop.jar</jar-file>" + NAMING + "</persistence-unit>");
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("shop.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(ShopModel.classes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(ShopModel.classes().relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        Program.Run run = run(url(), "--classpath", root.toString(), "-F", "csv", "-c", "Customer.get(1).greeting");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Dear Ada\n");
        Files.delete(jar);
        assertThat(run(url(), "--classpath", root.toString(), "-c", "Customer.count()")
                        .err())
                .isEqualTo("error: there is no " + jar + "\nhint:  the unit \"x\" names it in a <jar-file>\n");
    }

    private static final String BASKET = """
            package com.acme.tiny;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.*;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.type.SqlTypes;

            @Entity
            public class Basket {

                public enum Level { LOW, HIGH }

                public record Look(String theme, int size, LocalDate since, Level level) {}

                public static class Line {
                    private String sku;
                    private BigDecimal price;
                    private transient String cache = "none";

                    Line() {}

                    public Line(String sku, BigDecimal price) {
                        this.sku = sku;
                        this.price = price;
                    }

                    public String sku() {
                        return sku + cache;
                    }

                    public BigDecimal price() {
                        return price;
                    }
                }

                @Id
                private Integer id;

                @JdbcTypeCode(SqlTypes.JSON)
                private Look look;

                @JdbcTypeCode(SqlTypes.JSON)
                private List<Line> lines;

                @JdbcTypeCode(SqlTypes.JSON)
                private Map<String, Object> extra;

                public Integer getId() { return id; }
                public void setId(Integer id) { this.id = id; }
                public Look getLook() { return look; }
                public void setLook(Look look) { this.look = look; }
                public List<Line> getLines() { return lines; }
                public void setLines(List<Line> lines) { this.lines = lines; }
                public Map<String, Object> getExtra() { return extra; }
                public void setExtra(Map<String, Object> extra) { this.extra = extra; }
            }
            """;

    @Test
    void jsonIsReadIntoTheApplicationsClasses() {
        change("create table basket (id integer primary key, look json, lines json, extra json)");
        String classes = ShopModel.compiled("com/acme/tiny/Basket.java", BASKET).toString();
        String line = "com.acme.tiny.Basket.Line";
        Program.Run made = run(
                url(),
                "--classpath",
                classes,
                "-F",
                "csv",
                "-c",
                "b = new Basket(id: 1, extra: [a: [1, 'x']], lines: [new " + line + "('tea', 1.50), new " + line
                        + "('cup', null)]); b.look = new com.acme.tiny.Basket.Look('dark', 3,"
                        + " LocalDate.of(2026, 1, 2), com.acme.tiny.Basket.Level.HIGH); save(b); commit()",
                "-c",
                "select look, lines, extra from basket;");
        assertThat(made.err()).isEmpty();
        assertThat(made.out().replace("\"\"", "'").replace(": ", ":").replace(", ", ","))
                .contains("'theme':'dark'", "'size':3", "'since':'2026-01-02'", "'level':'HIGH'")
                .contains("[{'sku':'tea','price':1.50},{'sku':'cup','price':null}]", "{'a':[1,'x']}");
        assertThat(run(
                                url(),
                                "--classpath",
                                classes,
                                "-F",
                                "csv",
                                "-c",
                                "b = Basket.get(1); println([b.look.theme(), b.look.since().year, b.look.level() =="
                                        + " com.acme.tiny.Basket.Level.HIGH, b.lines*.sku(), b.lines[0].price(), b.extra.a[0]])",
                                "-c",
                                "b.look = new com.acme.tiny.Basket.Look('light', 4, null, null); commit(); refresh(b); b.look.size()")
                        .out())
                .isEqualTo("[dark, 2026, true, [teanone, cupnone], 1.50, 1]\n4\n");
        change("update basket set look = '[1]'" + (database().isServer() ? "" : " format json"));
        assertThat(run(url(), "--classpath", classes, "-c", "Basket.get(1).look")
                        .err())
                .startsWith("error: a JSON column holds no Look: the JSON [1] is no Look\n");
    }

    @Test
    void classesThatLombokHasCompiledAreOpenedAndCompared() {
        try (OpenDatabase garage = GarageModel.open(database())) {
            boolean server = database().isServer();
            String url = server ? garage.target().display() : garage.target().jdbcUrl();
            String classes = GarageModel.classes().toString();
            String edit = "o = Owner.get(2); o.active = true; o.name = 'Blaise P.'; commit()";
            Program.Run run = run(
                    url,
                    "--classpath",
                    classes,
                    "-F",
                    "csv",
                    "-c",
                    edit,
                    "-c",
                    "Owner.where { active && home.town == 'Paris' }");
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .isEqualTo("id,name,home.street,home.town,active\n2,Blaise P.,Rue Neuve 3,Paris,true\n");
            assertThat(run("validate", url, "--classpath", classes))
                    .isEqualTo(new Program.Run(0, "", "the model and the database agree: 5 entities, 3 tables\n"));
            assertThat(run(url, "-c", "alter table visit drop column work_done").code())
                    .isZero();
            Program.Run differs = run("validate", url, "--classpath", classes, "-F", "csv");
            assertThat(differs.code()).isEqualTo(1);
            assertThat(differs.out()).contains("work_done");
        }
    }

    @Test
    void refreshLoadsTheClassesThatWereBuiltAnew() {
        change("create table dot (id integer primary key)");
        Path classes = ShopModel.compiled("com/acme/tiny/Dot.java", """
                package com.acme.tiny;
                @jakarta.persistence.Entity
                public class Dot { @jakarta.persistence.Id private Integer id; }
                """);
        String said = "the application's classes were built anew, and have been loaded";
        Program.Run run = run(
                url(),
                "--classpath",
                classes.toString(),
                "-c",
                "\\refresh",
                "-c",
                "java.nio.file.Files.setLastModifiedTime(java.nio.file.Path.of('" + classes
                        + "/com/acme/tiny/Dot.class'), java.nio.file.attribute.FileTime.fromMillis(1000))",
                "-c",
                "\\refresh");
        assertThat(run.err().lines().filter(said::equals)).hasSize(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void theApplicationsOwnQueryTypesAreUsed() {
        Path types = ShopModel.compiled("com/acme/shop/QStock.java", """
                package com.acme.shop;

                import com.querydsl.core.types.dsl.*;

                public class QStock extends EntityPathBase<Stock> {

                    public static final QStock stock = new QStock("shelf");

                    public final NumberPath<Integer> pieces = createNumber("pieces", Integer.class);

                    public QStock(String variable) {
                        super(Stock.class, variable);
                    }
                }
                """);
        Program.Run run = run(
                url(),
                "--classpath",
                types + ":" + ShopModel.classes(),
                "-F",
                "csv",
                "-c",
                "selectFrom(shelf).where(shelf.pieces.gt(1)).fetch()",
                "-c",
                "shelf.getClass() == QStock",
                "-c",
                "Stock.where { pieces > 1 && product.name != null }.count()");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("warehouse,product,pieces\nnorth,1,7\ntrue\n1\n");
    }
}
