package dev.dormouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a run gets from the process is handed in, through {@code Host}; nothing but {@code app} asks for it. So a session can run
 * in a test, and in a process that was started before its user came.
 */
class NothingAmbientTest {

    private static final int FLOOR = 3_000;

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.exit",
            "java.lang.System.getenv",
            "java.lang.System.console",
            "java.lang.System.setIn",
            "java.lang.System.setOut",
            "java.lang.System.setErr",
            "java.lang.System.setProperty",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.Runtime.exec",
            "java.lang.Runtime.addShutdownHook",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.TimeZone.setDefault",
            "java.util.Locale.getDefault",
            "java.util.Locale.setDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.ProcessBuilder.<init>",
            "java.nio.file.Path.toAbsolutePath",
            "java.io.File.<init>",
            "java.io.File.getAbsolutePath",
            "java.io.File.createTempFile",
            "java.nio.file.Files.createTempFile(java.lang.String)",
            "java.nio.file.Files.createTempDirectory(java.lang.String)",
            "java.util.logging.LogManager.getLogManager");

    /** Who may all the same, and why. */
    private static final Map<String, String> EXEMPT = Map.of(
            "dev.dormouse.host.ChildProcess java.lang.ProcessBuilder.<init>",
                    "the one place that makes child processes",
            "dev.dormouse.demo.DemoStore java.lang.System.setProperty",
                    "H2 takes its server's address from nowhere else");

    /** System properties that describe the JVM or a library, not the user. */
    private static final Set<String> PROPERTIES =
            Set.of("java.version", "java.home", "java.class.path", "h2.bindAddress");

    /** Words that only the process's own settings answer. */
    private static final Pattern USER_PROPERTY = Pattern.compile(
            "\"(user\\.(?:dir|home|name|timezone|language|country)|java\\.io\\.tmpdir|file\\.encoding)\"");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dormouse");

    private static boolean isApp(JavaClass type) {
        return type.getPackageName().startsWith("dev.dormouse.app");
    }

    @Test
    void nobodyAsksTheProcess() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (JavaClass type : CLASSES) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                seen++;
                String target = access.getTargetOwner().getName() + "."
                        + access.getTarget().getName();
                String outer = type.getName().replaceAll("\\$.*", "");
                boolean forbidden = FORBIDDEN.contains(target) || FORBIDDEN.contains(target + firstParameter(access));
                if (!isApp(type) && forbidden && !EXEMPT.containsKey(outer + " " + target)) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(FLOOR);
    }

    private static String firstParameter(JavaAccess<?> access) {
        if (access.getTarget() instanceof AccessTarget.CodeUnitCallTarget called
                && !called.getRawParameterTypes().isEmpty()) {
            return "(" + called.getRawParameterTypes().get(0).getName() + ")";
        }
        return "()";
    }

    /** Words are compared in the sources, since what a property is called is not in the shape of a call. */
    @Test
    void nobodyReadsTheUsersProperties() throws IOException {
        List<String> wrong = new ArrayList<>();
        int files = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                files++;
                String text = Files.readString(source);
                boolean app = source.toString().replace('\\', '/').contains("/dormouse/app/");
                Matcher user = USER_PROPERTY.matcher(text);
                while (!app && user.find()) {
                    wrong.add(source + ": " + user.group());
                }
                Matcher property =
                        Pattern.compile("System\\.getProperty\\(\"([^\"]+)\"").matcher(text);
                while (!app && property.find()) {
                    if (!PROPERTIES.contains(property.group(1))) {
                        wrong.add(source + ": " + property.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).isGreaterThan(150);
    }

    @Test
    void nothingIsKeptInStatics() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (JavaField field : type.getFields()) {
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL);
                boolean generated = field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || field.getName().contains("$");
                if (field.getModifiers().contains(JavaModifier.STATIC) && !constant && !generated) {
                    wrong.add(field.getFullName());
                }
                if (field.getModifiers().contains(JavaModifier.STATIC) && constant && isMutable(field.getRawType())) {
                    wrong.add(
                            field.getFullName() + " is a " + field.getRawType().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isMutable(JavaClass type) {
        return type.getName().startsWith("java.util.concurrent.")
                || Set.of(
                                "java.util.HashMap",
                                "java.util.LinkedHashMap",
                                "java.util.ArrayList",
                                "java.util.HashSet",
                                "java.util.WeakHashMap",
                                "java.lang.ThreadLocal",
                                "java.lang.StringBuilder",
                                "java.text.SimpleDateFormat")
                        .contains(type.getName());
    }
}
