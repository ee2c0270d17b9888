package dev.dormouse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may use whom: the table of the architecture's page. No arrow runs back up. */
class LayersTest {

    private static final String ROOT = "dev.dormouse.";

    /** Fewer classes than this, and the test has gone blind. */
    private static final int FLOOR = 250;

    /** What each package may use, besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("result", Set.of()),
            Map.entry("host", Set.of()),
            Map.entry("dialect", Set.of("result")),
            Map.entry("schema", Set.of("dialect", "result")),
            Map.entry("entity", Set.of("schema", "dialect", "result")),
            Map.entry("connect", Set.of("dialect", "host", "result")),
            Map.entry("demo", Set.of("connect", "dialect", "host", "result")),
            Map.entry("session", Set.of("connect", "entity", "schema", "dialect", "result")),
            Map.entry("generate", Set.of("entity", "schema", "dialect", "result")),
            Map.entry("output", Set.of("result")),
            Map.entry("eval", Set.of("session", "connect", "entity", "schema", "dialect", "result")),
            Map.entry("complete", Set.of("session", "connect", "entity", "schema", "dialect", "result")),
            Map.entry("script", Set.of("eval", "session", "dialect", "host", "result")),
            Map.entry(
                    "help",
                    Set.of("output", "session", "connect", "generate", "entity", "schema", "dialect", "result")),
            Map.entry(
                    "command",
                    Set.of(
                            "help",
                            "script",
                            "eval",
                            "complete",
                            "output",
                            "session",
                            "connect",
                            "demo",
                            "generate",
                            "entity",
                            "schema",
                            "dialect",
                            "host",
                            "result")),
            Map.entry(
                    "repl",
                    Set.of(
                            "command",
                            "script",
                            "eval",
                            "complete",
                            "output",
                            "session",
                            "connect",
                            "entity",
                            "schema",
                            "dialect",
                            "host",
                            "result")),
            Map.entry(
                    "app",
                    Set.of(
                            "repl",
                            "command",
                            "script",
                            "eval",
                            "complete",
                            "output",
                            "session",
                            "connect",
                            "demo",
                            "generate",
                            "entity",
                            "schema",
                            "dialect",
                            "host",
                            "result")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dormouse");

    @Test
    void seesTheWholeProgram() {
        assertThat(CLASSES.size()).isGreaterThan(FLOOR);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(c -> packages.add(topPackage(c)));
        assertThat(MAY_USE.keySet()).containsAll(packages);
    }

    @Test
    void noArrowRunsBackUp() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(ROOT)) {
                    String a = topPackage(from);
                    String b = topPackage(to);
                    if (!a.equals(b) && !MAY_USE.getOrDefault(a, Set.of()).contains(b)) {
                        wrong.add(a + " → " + b + ": " + dependency.getDescription());
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String topPackage(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    @Test
    void noPackagesUseEachOtherInCircles() {
        slices().matching("dev.dormouse.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyReplAndAppKnowTheTerminal() {
        check(onlyIn("org.jline..", "dev.dormouse.repl..", "dev.dormouse.app.."));
    }

    /** The session reads JSON columns with Groovy's slurper, scripts' declarations are read from Groovy's syntax tree. */
    @Test
    void groovyStaysWhereItIsNeeded() {
        ArchRule rule = noClasses()
                .that(resideInAPackage("dev.dormouse..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage("dev.dormouse.eval..", "dev.dormouse.complete..")))
                        .and(DescribedPredicate.not(named(
                                "dev.dormouse.entity.EntityVariable",
                                "dev.dormouse.session.GroovyJsonMapper",
                                "dev.dormouse.script.GroovyDeclarations"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("groovy..", "org.codehaus.groovy..", "org.apache.groovy.."));
        check(rule);
    }

    @Test
    void hibernateAndQuerydslStayWhereTheyAreNeeded() {
        String[] packages = {
            "dev.dormouse.entity..", "dev.dormouse.session..", "dev.dormouse.eval..", "dev.dormouse.generate.."
        };
        check(onlyIn("org.hibernate..", packages));
        check(onlyIn("com.querydsl..", packages));
    }

    @Test
    void sourceIsWrittenInOnePlace() {
        check(onlyIn("com.palantir.javapoet..", "dev.dormouse.generate.."));
    }

    @Test
    void theSharedWordsNeedTheJdkAlone() {
        check(classes()
                .that()
                .resideInAnyPackage("dev.dormouse.result..", "dev.dormouse.host..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.dormouse.result..", "dev.dormouse.host..")));
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(packages)))
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe("one of " + wanted, c -> wanted.stream()
                .anyMatch(name -> c.getName().equals(name) || c.getName().startsWith(name + "$")));
    }
}
