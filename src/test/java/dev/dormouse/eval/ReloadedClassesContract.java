package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.Collected;
import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TemporaryFolder;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application's classes are built anew while the shell is open. */
abstract class ReloadedClassesContract {

    private static final String PLOT = """
            package com.acme.zoo;
            @jakarta.persistence.Embeddable
            public record Plot(String street, int number) {}
            """;
    private static final String KENNEL = """
            package com.acme.zoo;
            @jakarta.persistence.Entity
            public class Kennel {
                @jakarta.persistence.EmbeddedId private Plot plot;
                private String sign;
                public Plot getPlot() { return plot; }
                public String getSign() { return sign; }
                public void setSign(String sign) { this.sign = sign; }
            }
            """;
    private static final String DOG = """
            package com.acme.zoo;
            import jakarta.persistence.*;
            @Entity
            public class Dog {
                @Id private Integer id;
                private String name;
                %s
                @ManyToOne(fetch = FetchType.LAZY) private Kennel kennel;
                public Integer getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public Kennel getKennel() { return kennel; }
                public String bark() { return "%s"; }
            }
            """;

    private Path classes;
    private TestShell shell;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        classes = TemporaryFolder.create("zoo");
        build("", "woof");
        shell = TestShell.on(
                database()
                        .openWith(
                                "create table kennel (street varchar(20), number integer, sign varchar(20),"
                                        + " primary key (street, number))",
                                "create table dog (id integer primary key, name varchar(20), age integer default 7,"
                                        + " kennel_street varchar(20), kennel_number integer,"
                                        + " foreign key (kennel_street, kennel_number) references kennel)",
                                "insert into kennel values ('Main', 1, 'beware')",
                                "insert into dog (id, name, kennel_street, kennel_number) values (1, 'Rex', 'Main', 1),"
                                        + " (2, 'Max', 'Main', 1)"),
                ShopModel.model(classes));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void build(String field, String sound) {
        try {
            Path source = Files.createDirectories(TemporaryFolder.create("source")
                    .resolve("com")
                    .resolve("acme")
                    .resolve("zoo"));
            Files.writeString(source.resolve("Plot.java"), PLOT);
            Files.writeString(source.resolve("Kennel.java"), KENNEL);
            Files.writeString(source.resolve("Dog.java"), DOG.formatted(field, sound));
            Path built = ShopModel.compiled(source);
            try (Stream<Path> files = Files.walk(built)) {
                for (Path file : files.toList()) {
                    Path to = classes.resolve(built.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean refresh() {
        boolean reloaded = shell.session().reloadClasses();
        shell.session().refresh();
        return reloaded;
    }

    @Test
    void newCodeAndNewAttributesAreKnown() {
        assertThat(shell.run("Dog.get(1).bark()")).isEqualTo("woof");
        assertThat(shell.failure("Dog.where { age == 7 }").message()).isEqualTo("Dog has no attribute \"age\"");
        build("public Integer age;", "wuff");
        assertThat(refresh()).isTrue();
        assertThat(shell.run("Dog.get(1).bark()")).isEqualTo("wuff");
        assertThat(shell.run("Dog.where { age == 7 && kennel.sign == 'beware' }.count()"))
                .isEqualTo("2");
        assertThat(shell.run("hql select d.age from Dog d where d.id = 2")).isEqualTo("age\n7");
        assertThat(shell.run("select(dog.age).from(dog).where(dog.id.eq(1)).fetchOne()"))
                .isEqualTo("7");
        assertThat(refresh()).isFalse();
    }

    @Test
    void variablesGetTheirObjectsAnew() {
        shell.runAll("d = Dog.get(1)", "all = Dog.all().sort { it.id }", "k = Kennel.get('Main', 1)", "n = 5");
        shell.run("d.name = 'Rexy'; flush()");
        build("public Integer age;", "wuff");
        refresh();
        assertThat(shell.run("[d.bark(), d.age, d.name, all[0].is(d), all[1].bark(), n].join(' ')"))
                .isEqualTo("wuff 7 Rexy true wuff 5");
        assertThat(shell.run("k.plot.number() + k.sign")).isEqualTo("1beware");
        assertThat(shell.run("k.sign = 'welcome'; commit(); d.kennel.sign")).isEqualTo("welcome");
        assertThat(shell.seenByOthers("select name from dog where id = 1")).isEqualTo("Rexy");
        assertThat(shell.seenByOthers("select sign from kennel")).isEqualTo("welcome");
    }

    @Test
    void anObjectThatIsHiddenSaysThatItIsOfTheOldShape() {
        shell.runAll("class Box { def held }", "box = new Box(held: Dog.get(1))");
        build("public Integer age;", "wuff");
        refresh();
        assertThat(shell.run("Dog.get(1).bark() + box.held.bark() + box.held.name"))
                .isEqualTo("wuffwoofRex");
        String old = "error: this object is of the old shape: its class was built anew since it was read\n"
                + "hint:  read it again";
        assertThat(shell.run("box.held.name = 'Eve'")).isEqualTo(old);
        assertThat(shell.run("save(box.held)")).isEqualTo(old);
        assertThat(shell.run("Dog.get(1).name")).isEqualTo("Rex");
    }

    @Test
    void aClassThatCannotBeMappedSaysSoUntilItCan() {
        assertThat(shell.run("Dog.count()")).isEqualTo("2");
        build("@ManyToOne private String owner;", "wuff");
        shell.session().reloadClasses();
        assertThat(shell.run("Dog.count()")).startsWith("error: the application's model cannot be mapped: ");
        assertThat(shell.run("select count(*) as n from dog;")).isEqualTo("n\n2");
        build("", "wow");
        assertThat(refresh()).isTrue();
        assertThat(shell.run("Dog.get(1).bark()")).isEqualTo("wow");
    }

    @Test
    void oldClassesAreCollected() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            shell.run("d = Dog.get(1); all = Dog.where { kennel.sign != 'x' }.list(); d.kennel.sign");
            shell.run("from Dog d where d.kennel.sign is not null");
            loaders.add(
                    new WeakReference<>(shell.session().ownModel().orElseThrow().loader()));
            build("@Transient private int built = %d;".formatted(i), "wuff" + i);
            refresh();
        }
        assertThat(Collected.alive(loaders)).as("class loaders alive of 5").isLessThanOrEqualTo(2);
    }
}
