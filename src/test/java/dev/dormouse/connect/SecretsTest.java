package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            postgresql://me:hush@h/d                        | postgresql://me:***@h/d
            postgresql://me:hu@sh@h/d                       | postgresql://me:***@h/d
            postgresql://me:hu/s?h#@h/d                     | postgresql://me:***@h/d
            postgresql://me:hu/s?h                          | postgresql://me:***
            postgresql://me@h:5432/d                        | postgresql://me@h:5432/d
            postgresql://h:5432/d                           | postgresql://h:5432/d
            postgresql://h/d?user=me&password=hush&x=y      | postgresql://h/d?user=me&password=***&x=y
            postgresql://h/d?sslpassword=hush               | postgresql://h/d?sslpassword=***
            jdbc:h2:./x;USER=sa;PASSWORD=hush;MODE=MySQL    | jdbc:h2:./x;USER=sa;PASSWORD=***;MODE=MySQL
            jdbc:oracle:thin:scott/hush@//h:1/x             | jdbc:oracle:thin:scott/***@//h:1/x
            host=h password=hush dbname=d                   | host=h password=*** dbname=d
            host=h password='hu sh\\'x' dbname=d            | host=h password=*** dbname=d
            host=h passwort=hush user=u                     | host=h passwort=*** user=u
            postgresql://h/d?pasword=hush&x=y               | postgresql://h/d?pasword=***&x=y
            postgresql://h/d?pwdd=hush                      | postgresql://h/d?pwdd=***
            host=h passfile=/home/me/pw dbname=d            | host=h passfile=/home/me/pw dbname=d
            host=h password='hush                           | host=h password=***
            sqlite:/tmp/a@b.db                              | sqlite:/tmp/a@b.db
            chinook                                         | chinook
            """)
    void hidesWhatMayBeAPassword(String target, String shown) {
        assertThat(Secrets.mask(target)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            p@ss/word  | said p@ss/word here       | said *** here
            p@ss/word  | said p%40ss%2Fword here   | said *** here
            p@ss/word  | said p%40ss%2fword here   | said *** here
            pw         | pwd, pw and spw           | pwd, *** and spw
            a$1        | a$1                       | ***
            postgres   | role postgres             | role postgres
            """)
    void hidesAKnownPassword(String password, String text, String clean) {
        assertThat(Secrets.of(Secret.of(password), List.of("postgres", "localhost"))
                        .redact(text))
                .isEqualTo(clean);
    }

    @Test
    void aPasswordNeverPrintsItself() {
        ConnectionTarget target = ConnectionTarget.of("x", "x", "jdbc:x:")
                .withLogin(java.util.Optional.of("u"), new PasswordSource.Known("the URL", Secret.of("hush")));

        assertThat(target.toString() + target.password() + new Login(java.util.Optional.of(Secret.of("hush")), ""))
                .doesNotContain("hush");
        assertThat(new PasswordSource.Command("c", "echo hush").toString()).doesNotContain("hush");
        assertThat(ConnectionOptions.of("postgresql://me:hush@h/d").toString()).doesNotContain("hush");
    }
}
