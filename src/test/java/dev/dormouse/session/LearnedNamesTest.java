package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedNamesTest {

    @TempDir
    Path folder;

    private LearnedNames open() {
        LearnedNames learned =
                new LearnedNames(Optional.of(folder.resolve("learned")), List.of("postgresql", "here", "shop"));
        learned.load();
        return learned;
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("learned"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void use(LearnedNames learned, int times, String... names) {
        for (int i = 0; i < times; i++) {
            learned.use(List.of(names));
        }
    }

    @Test
    void oftenAndLatelyBothCount() {
        LearnedNames learned = open();
        use(learned, 10, "often");
        use(learned, 1, "once");
        assertThat(learned.score("often")).isGreaterThan(learned.score("once"));
        use(learned, 40, "other");
        use(learned, 1, "now");
        assertThat(learned.score("now")).isGreaterThan(learned.score("often"));
        assertThat(learned.score("NOW")).isEqualTo(learned.score("now"));
        assertThat(learned.score("never")).isZero();
    }

    @Test
    void theNextSessionKnowsThemInTheSameOrder() throws IOException {
        LearnedNames learned = open();
        use(learned, 3, "Track", "odd\nname\\");
        use(learned, 1, "album");
        learned.write();
        LearnedNames next = open();
        assertThat(next.score("track")).isGreaterThan(next.score("album")).isPositive();
        assertThat(next.score("odd\nname\\")).isPositive();
        assertThat(next.score("album")).isPositive();
        assertThat(Files.readString(file(), StandardCharsets.UTF_8))
                .contains("\ttrack\n")
                .doesNotContain("Track");
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
    }

    @Test
    void twoShellsAtOnceLoseNothing() {
        LearnedNames one = open();
        LearnedNames other = open();
        use(one, 2, "album");
        use(other, 1, "track");
        one.write();
        other.write();
        LearnedNames next = open();
        assertThat(next.score("album")).isPositive();
        assertThat(next.score("track")).isPositive();
    }

    @Test
    void whatIsUsedBeforeTheFileIsReadIsNotLost() {
        LearnedNames first = open();
        use(first, 1, "album");
        first.write();
        LearnedNames next =
                new LearnedNames(Optional.of(folder.resolve("learned")), List.of("postgresql", "here", "shop"));
        assertThat(next.score("album")).isZero();
        use(next, 1, "track");
        next.load();
        assertThat(next.score("album")).isPositive();
        assertThat(next.score("track")).isGreaterThan(next.score("album"));
    }

    @Test
    void aDefectFileIsNotThere() throws IOException {
        LearnedNames learned = open();
        use(learned, 1, "album");
        learned.write();
        String head = "# dormouse learned 1\n";
        for (String defect : List.of(
                "",
                "\0",
                "# dormouse learned 2\n1\n0.1\talbum\n",
                head,
                head + "x\n0.1\talbum\n",
                head + "1\nalbum\n",
                head + "1\nNaN\talbum\n",
                head + "1\n1e300\talbum\n",
                head + "1\n0.1\t\\q\n")) {
            Files.writeString(file(), defect);
            assertThat(open().score("album")).as(defect).isZero();
        }
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe});
        LearnedNames after = open();
        use(after, 1, "track");
        after.write();
        assertThat(open().score("track")).isPositive();
    }

    @Test
    void theFileDoesNotGrowForEver() throws IOException {
        LearnedNames learned = open();
        for (int i = 0; i < 3 * LearnedNames.MOST; i++) {
            learned.use(List.of("table" + i));
        }
        learned.write();
        assertThat(Files.readAllLines(file())).hasSize(LearnedNames.MOST + 2);
        assertThat(open().score("table" + (3 * LearnedNames.MOST - 1))).isPositive();
        assertThat(open().score("table0")).isZero();
        assertThat(learned.score("table0")).isZero();
    }

    @Test
    void forgottenIsForgottenOnDiskToo() {
        LearnedNames learned = open();
        use(learned, 1, "album");
        learned.write();
        use(learned, 1, "track");
        learned.forget();
        learned.write();
        assertThat(learned.score("album")).isZero();
        assertThat(folder.resolve("learned")).isEmptyDirectory();
        assertThat(open().score("track")).isZero();
    }

    @Test
    void otherDatabasesLearnForThemselves() {
        LearnedNames learned = open();
        use(learned, 1, "album");
        learned.write();
        LearnedNames other =
                new LearnedNames(Optional.of(folder.resolve("learned")), List.of("postgresql", "here", "prod"));
        other.load();
        assertThat(other.score("album")).isZero();
    }
}
