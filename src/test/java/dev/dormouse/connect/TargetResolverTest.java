package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, what is in the environment, and what comes of it. */
class TargetResolverTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("here.db"), "");
        Files.writeString(folder.resolve("music.sqlite3"), "");
        Files.writeString(folder.resolve("a b?.db"), "");
        Files.writeString(folder.resolve("store.mv.db"), "");
        Files.writeString(folder.resolve("plain"), "SQLite format 3\0 and more");
    }

    private ConnectionTarget resolve(String target, String variables) {
        return new TargetResolver(TestHost.in(folder, TestHost.variables(variables))).resolve(options(target));
    }

    private static ConnectionOptions options(String target) {
        return ConnectionOptions.of(target);
    }

    private static String source(ConnectionTarget target) {
        return target.password() instanceof PasswordSource.Known known
                ? known.description() + "=" + known.secret().reveal()
                : "";
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            postgresql://ann:pw@db.example:5433/shop   | - | jdbc:postgresql://db.example:5433/shop | ann | the URL=pw | shop | postgresql://ann@db.example:5433/shop
            postgres://ann@h/d                         | - | jdbc:postgresql://h:5432/d          | ann | ""       | d     | postgresql://ann@h/d
            POSTGRES://ann@h/d                         | - | jdbc:postgresql://h:5432/d          | ann | ""       | d     | postgresql://ann@h/d
            postgresql+psycopg2://ann:pw@h/d           | - | jdbc:postgresql://h:5432/d          | ann | the URL=pw | d   | postgresql://ann@h/d
            postgresql+asyncpg://ann:pw@h/d            | - | jdbc:postgresql://h:5432/d          | ann | the URL=pw | d   | postgresql://ann@h/d
            postgresql://                              | - | jdbc:postgresql://localhost:5432/me | me  | ""       | me    | postgresql://me@localhost/me
            postgresql:///d                            | PGHOST=h PGPORT=99 | jdbc:postgresql://h:99/d | me | "" | d | postgresql://me@h:99/d
            postgresql://h                             | PGUSER=eve PGDATABASE=x | jdbc:postgresql://h:5432/x | eve | "" | x | postgresql://eve@h/x
            postgresql://h?user=u&password=p%26q&dbname=d | - | jdbc:postgresql://h:5432/d       | u   | the URL=p&q | d  | postgresql://u@h/d
            postgresql://a%40b:p%3Aw%2F%25%E2%82%AC@h/d%20e | - | jdbc:postgresql://h:5432/d%20e | a@b | the URL=p:w/%€ | d e | postgresql://a%40b@h/d%20e
            postgresql://ann:p@w@h/d                   | - | jdbc:postgresql://h:5432/d          | ann | the URL=p@w | d  | postgresql://ann@h/d
            postgresql://ann:p:w@h/d                   | - | jdbc:postgresql://h:5432/d          | ann | the URL=p:w | d  | postgresql://ann@h/d
            postgresql://ann:p+w@h/d                   | - | jdbc:postgresql://h:5432/d          | ann | the URL=p+w | d  | postgresql://ann@h/d
            postgresql://[::1]:5433/d                  | - | jdbc:postgresql://[::1]:5433/d      | me  | ""       | d     | postgresql://me@[::1]:5433/d
            postgresql://[fe80::1]/d                   | - | jdbc:postgresql://[fe80::1]:5432/d  | me  | ""       | d     | postgresql://me@[fe80::1]/d
            postgresql://a:1,b:2/d                     | - | jdbc:postgresql://a:1,b:2/d         | me  | ""       | d     | postgresql://me@a:1,b:2/d
            postgresql://a,b/d?port=7                  | - | jdbc:postgresql://a:7,b:7/d         | me  | ""       | d     | postgresql://me@a:7,b:7/d
            postgresql:///d?host=1.2.3.4&port=77       | - | jdbc:postgresql://1.2.3.4:77/d      | me  | ""       | d     | postgresql://me@1.2.3.4:77/d
            jdbc:postgresql://h:1/d?user=u&password=p  | - | jdbc:postgresql://h:1/d             | u   | the URL=p | d    | postgresql://u@h:1/d
            jdbc:postgresql:d                          | - | jdbc:postgresql://localhost:5432/d  | me  | ""       | d     | postgresql://me@localhost/d
            jdbc:postgresql:d?password=x               | - | jdbc:postgresql://localhost:5432/d  | me  | the URL=x | d    | postgresql://me@localhost/d
            jdbc:postgresql:/                          | - | jdbc:postgresql://localhost:5432/me | me  | ""       | me    | postgresql://me@localhost/me
            jdbc:postgresql://h/                       | - | jdbc:postgresql://h:5432/me         | me  | ""       | me    | postgresql://me@h/me
            chinook                                    | - | jdbc:postgresql://localhost:5432/chinook | me | ""   | chinook | postgresql://me@localhost/chinook
            chinook                                    | PGPASSWORD=s PGUSER=u | jdbc:postgresql://localhost:5432/chinook | u | the variable PGPASSWORD=s | chinook | postgresql://u@localhost/chinook
            "host=h dbname='a b' user=u password='it\\'s'" | - | jdbc:postgresql://h:5432/a%20b | u | the connection string=it's | a b | postgresql://u@h/a%20b
            dbname = d                                 | PGHOST=h | jdbc:postgresql://h:5432/d   | me  | ""       | d     | postgresql://me@h/d
            mysql://u:p@h/shop                         | - | jdbc:mariadb://h:3306/shop          | u   | the URL=p | shop | mariadb://u@h/shop
            mysql+pymysql://u:p@h:1/shop?charset=utf8  | - | jdbc:mariadb://h:1/shop             | u   | the URL=p | shop | mariadb://u@h:1/shop
            mariadb+mariadbconnector://u@h/shop        | MYSQL_PWD=s | jdbc:mariadb://h:3306/shop | u  | the variable MYSQL_PWD=s | shop | mariadb://u@h/shop
            mariadb://h                                | - | jdbc:mariadb://h:3306/              | me  | ""       | ""    | mariadb://me@h/
            jdbc:mariadb://h/d?user=u&password=p       | - | jdbc:mariadb://h:3306/d             | u   | the URL=p | d    | mariadb://u@h/d
            h2:mem:x                                   | - | jdbc:h2:mem:x                       | sa  | ""       | x     | h2:mem:x
            jdbc:h2:mem:x;USER=u;MODE=PostgreSQL;PASSWORD=p | - | jdbc:h2:mem:x;MODE=PostgreSQL  | u   | the URL=p | x    | h2:mem:x
            h2:store                                   | - | jdbc:h2:{}/store;IFEXISTS=TRUE      | sa  | ""       | store | h2:store
            jdbc:h2:./store                            | - | jdbc:h2:{}/store;IFEXISTS=TRUE      | sa  | ""       | store | h2:./store
            jdbc:h2:file:~/store                       | - | jdbc:h2:{}/store;IFEXISTS=TRUE      | sa  | ""       | store | h2:~/store
            store.mv.db                                | - | jdbc:h2:{}/store;IFEXISTS=TRUE      | sa  | ""       | store | h2:store
            ./store                                    | - | jdbc:h2:{}/store;IFEXISTS=TRUE      | sa  | ""       | store | h2:./store
            h2:new?create=true&user=u&password=p       | - | jdbc:h2:{}/new;IFEXISTS=FALSE       | u   | the URL=p | new  | h2:new
            h2:tcp://h/~/d                             | - | jdbc:h2:tcp://h/~/d                 | sa  | ""       | d     | h2:tcp://h/~/d
            sqlite:///here.db                          | - | jdbc:sqlite:{}/here.db              | ""  | ""       | here  | sqlite:here.db
            sqlite:///{}/here.db                       | - | jdbc:sqlite:{}/here.db              | ""  | ""       | here  | sqlite:{}/here.db
            sqlite+pysqlite:///here.db                 | - | jdbc:sqlite:{}/here.db              | ""  | ""       | here  | sqlite:here.db
            sqlite:here.db                             | - | jdbc:sqlite:{}/here.db              | ""  | ""       | here  | sqlite:here.db
            jdbc:sqlite:here.db                        | - | jdbc:sqlite:{}/here.db              | ""  | ""       | here  | sqlite:here.db
            here.db                                    | - | jdbc:sqlite:{}/here.db              | ""  | ""       | here  | sqlite:here.db
            ~/music.sqlite3                            | - | jdbc:sqlite:{}/music.sqlite3        | ""  | ""       | music | sqlite:~/music.sqlite3
            a b?.db                                    | - | jdbc:sqlite:file:{}/a b%3f.db       | ""  | ""       | a b?  | sqlite:a b?.db
            ./plain                                    | - | jdbc:sqlite:{}/plain                | ""  | ""       | plain | sqlite:./plain
            sqlite:new.db?create=true                  | - | jdbc:sqlite:{}/new.db               | ""  | ""       | new   | sqlite:new.db
            jdbc:sqlserver://h:1433;databaseName=d;user=u;password=p;encrypt=true | - | jdbc:sqlserver://h:1433;databaseName=d;encrypt=true | u | the URL=p | d | jdbc:sqlserver://h:1433;databaseName=d;encrypt=true
            jdbc:oracle:thin:scott/tiger@//h:1521/x    | - | jdbc:oracle:thin:@//h:1521/x        | scott | the URL=tiger | x | jdbc:oracle:thin:@//h:1521/x
            jdbc:mysql://u:p@h/d?a=b                   | - | jdbc:mysql://h/d?a=b                | u   | the URL=p | d    | jdbc:mysql://h/d?a=b
            oracle://u:p@h:1522/shop                   | - | jdbc:oracle:thin:@//h:1522/shop     | u   | the URL=p | shop | oracle://u@h:1522/shop
            oracle+oracledb://u@h?service_name=shop    | - | jdbc:oracle:thin:@//h:1521/shop     | u   | ""       | shop  | oracle://u@h:1521/shop
            oracle://u@h?sid=ORCL                      | - | jdbc:oracle:thin:@h:1521:ORCL       | u   | ""       | ORCL  | oracle://u@h:1521/ORCL
            sqlserver://u:p@h/shop                     | - | jdbc:sqlserver://h:1433;databaseName=shop | u | the URL=p | shop | sqlserver://u@h:1433/shop
            mssql://u@h:1/a%7Db                        | - | jdbc:sqlserver://h:1;databaseName={a}}b} | u | ""   | a}b   | sqlserver://u@h:1/a%7Db
            sqlserver://h                              | - | jdbc:sqlserver://h:1433             | ""  | ""       | ""    | sqlserver://h:1433/
            sqlserver://h:1433;databaseName=d;user=u;password=p | - | jdbc:sqlserver://h:1433;databaseName=d | u | the URL=p | d | jdbc:sqlserver://h:1433;databaseName=d
            jdbc:trino://h:8080/c?user=u&x=y           | - | jdbc:trino://h:8080/c?x=y           | u   | ""       | c     | jdbc:trino://h:8080/c?x=y
            """)
    void understandsEveryForm(
            String input, String variables, String url, String user, String source, String database, String display) {
        ConnectionTarget target = resolve(input.replace("{}", folder.toString()), variables);

        assertThat(target.jdbcUrl()).isEqualTo(url.replace("{}", folder.toString()));
        assertThat(target.user().orElse("")).isEqualTo(user);
        assertThat(source(target)).isEqualTo(source);
        assertThat(target.database()).isEqualTo(database);
        assertThat(target.display()).isEqualTo(display.replace("{}", folder.toString()));
        assertThat(target.toString()).isEqualTo("ConnectionTarget[" + target.display() + "]");
    }

    /** The strongest first: option, URL, service, environment, default. */
    @ParameterizedTest(name = "option {0}, URL {1}, service {2}, variable {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            o | u | s | e | o
            - | u | s | e | u
            - | - | s | e | s
            - | - | - | e | e
            - | - | - | - | me
            o | - | - | e | o
            o | - | s | - | o
            - | u | - | e | u
            """)
    void strongerSettingsWin(String option, String url, String service, String variable, String winner)
            throws IOException {
        String inService = service.equals("-") ? "" : "user=" + service + "\ndbname=" + service + "\n";
        Files.writeString(folder.resolve(".pg_service.conf"), "# mine\n[other]\nhost=x\n\n[s]\n" + inService);
        String environment =
                "PGSERVICE=s" + (variable.equals("-") ? "" : " PGUSER=" + variable + " PGDATABASE=" + variable);
        Optional<String> given = option.equals("-") ? Optional.empty() : Optional.of(option);
        String target = url.equals("-") ? "postgresql://" : "postgresql://" + url + "@localhost/" + url;
        ConnectionOptions options =
                new ConnectionOptions(Optional.of(target), Optional.empty(), Optional.empty(), given, given, false);

        ConnectionTarget resolved =
                new TargetResolver(TestHost.in(folder, TestHost.variables(environment))).resolve(options);

        assertThat(resolved.user()).contains(winner);
        assertThat(resolved.database()).isEqualTo(winner);
        assertThat(resolved.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5432/" + winner);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}={3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            postgresql://h/d                       | -                     | ApplicationName       | dormouse
            postgresql://h/d                       | PGAPPNAME=x           | ApplicationName       | x
            postgresql://h/d?application_name=y    | PGAPPNAME=x           | ApplicationName       | y
            jdbc:postgresql://h/d?ApplicationName=z | PGAPPNAME=x          | ApplicationName       | z
            postgresql://h/d                       | -                     | reWriteBatchedInserts | true
            postgresql://h/d                       | -                     | tcpKeepAlive          | true
            postgresql://h/d                       | -                     | connectTimeout        | 10
            postgresql://h/d                       | PGCONNECT_TIMEOUT=3   | connectTimeout        | 3
            postgresql://h/d?connect_timeout=4     | PGCONNECT_TIMEOUT=3   | connectTimeout        | 4
            postgresql://h/d?sslmode=require       | PGSSLMODE=disable     | sslmode               | require
            postgresql://h/d                       | PGSSLMODE=disable     | sslmode               | disable
            postgresql://h/d                       | PGSSLROOTCERT=/ca.pem | sslrootcert           | /ca.pem
            postgresql://h/d?sslrootcert=system    | -                     | sslmode               | verify-full
            postgresql://h/d?ssl=true              | -                     | sslmode               | require
            jdbc:postgresql://h/d?ssl=true         | -                     | ssl                   | true
            postgresql://h/d?target_session_attrs=read-write | -           | targetServerType      | primary
            postgresql://h/d?options=-c%20geqo%3Doff | -                   | options               | -c geqo=off
            postgresql://h/d                       | PGOPTIONS=-cgeqo=off  | options               | -cgeqo=off
            postgresql://h/d?currentSchema=s       | -                     | currentSchema         | s
            jdbc:postgresql://h/d?anyWord=s        | -                     | anyWord               | s
            sqlite::memory:                        | -                     | foreign_keys          | on
            sqlite:here.db?mode=ro                 | -                     | open_mode             | 1
            sqlite:here.db                         | -                     | open_mode             | 2
            mariadb://h/d                          | -                     | connectTimeout        | 10000
            mariadb://h/d?connectTimeout=5         | -                     | connectTimeout        | 5
            """)
    void tellsTheDriver(String input, String variables, String property, String value) {
        assertThat(resolve(input, variables).properties()).containsEntry(property, value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            postgresql://u:s3cret@h:99999/d | malformed URL: the port must be a number from 1 to 65535 | 22 | postgresql://u:***@h:99999/d
            postgresql://u:s3/cret@h/d      | malformed URL: the port must be a number from 1 to 65535 | 16 | postgresql://u:***@h/d
            postgresql://u:s3cret           | malformed URL: the port must be a number from 1 to 65535 | 16 | postgresql://u:***
            postgresql://u:s3%cret@h/d      | malformed URL: a % must be followed by two hexadecimal digits (%25 is a % itself) | 16 | postgresql://u:***@h/d
            postgresql://u:s3?cret=3@h/d    | malformed URL: the port must be a number from 1 to 65535 | 16 | postgresql://u:***@h/d
            postgresql://u:33?s3cret=3@h/d  | malformed URL: PostgreSQL has no such connection parameter | 16 | postgresql://u:***@h/d
            postgresql://[::1/d             | malformed URL: the [ of the IPv6 address is not closed | 14 | postgresql://[::1/d
            postgresql://::1/d              | malformed URL: an IPv6 address must stand in brackets, and a colon in a password as %3A | 14 | postgresql://:***
            postgresql:u:s3cret@h/d         | malformed URL: two slashes must follow | 12 | postgresql:u:***@h/d
            postgresql://h/d?sslmod=x       | malformed URL: PostgreSQL has no such connection parameter | 18 | postgresql://h/d?sslmod=x
            postgresql://h/d?sslmode        | malformed URL: the parameters after ? must be key=value, with & between them | 18 | postgresql://h/d?sslmode
            postgrsql://h/d                 | malformed URL: no kind of database is called this | 1 | postgrsql://h/d
            localhost:5432/d                | malformed URL: no kind of database is called this | 1 | localhost:5432/d
            db2://u:s3cret@h/d              | malformed URL: this database is opened by its JDBC URL | 1 | db2://u:***@h/d
            oracle://u:s3cret@h             | malformed URL: a service must follow | 17 | oracle://u:***@h
            oracle://u:s3cret@h,g/d         | malformed URL: one host is all it takes | 10 | oracle://u:***@h,g/d
            mssql:u:s3cret@h                | malformed URL: two slashes must follow | 7 | mssql:u:***@h
            "host=h password='s3cret"       | malformed URL: the quote is not closed | 17 | host=h password=***
            host=h password=s3cret x        | malformed URL: expected key=value | 21 | host=h password=*** x
            jdbc:postgresql://h:x/d?password=s3cret | malformed URL: the port must be a number from 1 to 65535 | 21 | jdbc:postgresql://h:***
            sqlite://host/x.db              | malformed URL: a file has no host | 10 | sqlite://host/x.db
            """)
    void pointsAtWhatIsWrong(String input, String message, int column, String shown) {
        ShellException thrown = catchThrowableOfType(ShellException.class, () -> resolve(input, "-"));

        assertThat(thrown.failure().kind()).isEqualTo(Failure.Kind.CONNECTION);
        assertThat(thrown.failure().message()).isEqualTo(message);
        assertThat(thrown.failure().spot().orElseThrow().text()).isEqualTo(shown);
        assertThat(thrown.failure().spot().orElseThrow().column()).isEqualTo(column);
        assertThat(thrown.failure().hint()).isPresent();
        assertThat(thrown.failure().toString()).doesNotContain("s3").doesNotContain("cret");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            postgresql:///d?host=/var/run/pg | -          | cannot connect through the unix socket in /var/run/pg: JDBC speaks TCP only | try -h localhost
            chinook        | PGHOST=/tmp      | cannot connect through the unix socket in /tmp: JDBC speaks TCP only | try -h localhost
            chinook        | PGPORT=x         | the port must be a number from 1 to 65535 | for example -p 5432
            chinook        | PGSERVICE=nope   | there is no service "nope" | define [nope] in {}/.pg_service.conf
            chinook        | PGCONNECT_TIMEOUT=ten | the connect timeout must be whole seconds | for example connect_timeout=10; 0 waits for ever
            postgresql://h/d?sslmode=bogus | -    | sslmode cannot be "bogus" | it takes disable, allow, prefer, require, verify-ca, verify-full
            jdbc:postgresql://h/d?sslmode=bogus | - | sslmode cannot be "bogus" | it takes disable, allow, prefer, require, verify-ca, verify-full
            chinook        | PGSSLMODE=requier | sslmode cannot be "requier" | did you mean "require"? it takes disable, allow, prefer, require, verify-ca, verify-full
            postgresql://h/d?channel_binding=on | - | channel_binding cannot be "on" | it takes disable, prefer, require
            mariadb://h/d?unix_socket=/x | - | cannot connect through a unix socket: JDBC speaks TCP only | try mariadb://me@localhost:3306/chinook
            none.db        | -                | there is no SQLite file {}/none.db | sqlite:none.db?create=true makes a new one
            sqlite:///none | -                | there is no SQLite file {}/none | sqlite:none?create=true makes a new one
            h2:none        | -                | there is no H2 database {}/none.mv.db | h2:none?create=true makes a new one
            jdbc:h2:./none | -                | there is no H2 database {}/none.mv.db | h2:./none?create=true makes a new one
            h2:no/x?create=true | -           | cannot make {}/no/x.mv.db: its folder does not exist | mkdir -p {}/no
            ./none         | -                | there is no file {}/none | sqlite:./none?create=true or h2:./none?create=true makes a new database
            .              | -                | {} is a folder, not a database | name a file, or a URL such as h2:./music
            """)
    void saysWhatToTry(String input, String variables, String message, String hint) {
        ShellException thrown = catchThrowableOfType(ShellException.class, () -> resolve(input, variables));

        assertThat(thrown.failure().message()).isEqualTo(message.replace("{}", folder.toString()));
        assertThat(thrown.failure().hint()).contains(hint.replace("{}", folder.toString()));
        assertThat(thrown.failure().kind().exitCode()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            h:5432:d:me:pw                          | postgresql://h/d            | pw
            *:*:*:*:any                             | postgresql://h/d            | any
            h:5433:d:me:pw                          | postgresql://h/d            | ""
            other:*:*:*:x,h:*:*:*:y                 | postgresql://h/d            | y
            *:*:d:*:first,*:*:*:*:second            | postgresql://h/d            | first
            "h:*:*:me:a\\:b\\\\c"                   | postgresql://h/d            | "a:b\\c"
            "h:*:a\\:b:me:x"                        | postgresql://h/a%3Ab        | x
            #h:*:*:*:no                             | postgresql://h/d            | ""
            b:*:*:*:two                             | postgresql://a,b/d          | two
            localhost:5432:chinook:me:local         | chinook                     | local
            *:*:*:*:file                            | postgresql://me:mine@h/d    | mine
            broken                                  | postgresql://h/d            | ""
            """)
    void readsThePasswordFile(String lines, String target, String password) throws IOException {
        Path file = folder.resolve(".pgpass");
        Files.writeString(file, lines.replace(",", "\n") + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        ConnectionTarget resolved = resolve(target, "-");

        assertThat(
                        resolved.password() instanceof PasswordSource.Known known
                                ? known.secret().reveal()
                                : "")
                .isEqualTo(password);
        assertThat(resolved.warnings()).isEmpty();
    }

    @Test
    void aPasswordFileThatOthersMayReadIsNotUsed() throws IOException {
        Path file = folder.resolve("pass");
        Files.writeString(file, "*:*:*:*:pw\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        ConnectionTarget resolved = resolve("postgresql://h/d", "PGPASSFILE=" + file);

        assertThat(resolved.password()).isEqualTo(new PasswordSource.None());
        assertThat(resolved.warnings())
                .containsExactly("others may read the password file " + file
                        + ", so it is not used; chmod 600 makes it private");
    }

    @Test
    void theSystemsServiceFileIsTheSecond() throws IOException {
        Files.createDirectory(folder.resolve("etc"));
        Files.writeString(
                folder.resolve("etc/pg_service.conf"), "[s]\nhost=sys\nport=1\npassword=p\nsslmode=disable\n");

        ConnectionTarget target = resolve("service=s", "PGSYSCONFDIR=" + folder.resolve("etc"));

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:postgresql://sys:1/me");
        assertThat(source(target)).isEqualTo("the service file=p");
        assertThat(target.properties()).containsEntry("sslmode", "disable");
    }

    @Test
    void everyMemoryDatabaseOfSqliteIsItsOwn() {
        assertThat(resolve("sqlite::memory:", "-").jdbcUrl())
                .isNotEqualTo(resolve("sqlite://", "-").jdbcUrl());
    }

    @Test
    void anOptionForAFileIsRefused() {
        ConnectionOptions options = new ConnectionOptions(
                Optional.of("sqlite::memory:"),
                Optional.of("h"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);

        assertThat(catchThrowableOfType(ShellException.class, () -> new TargetResolver(TestHost.in(folder, Map.of()))
                                .resolve(options))
                        .failure()
                        .message())
                .isEqualTo("-h, -p, -d and -U have no meaning for SQLite");
    }

    @Test
    void anOptionDMayBeAUrlAsInPsql() {
        ConnectionOptions options = new ConnectionOptions(
                Optional.empty(),
                Optional.of("h"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("postgresql://x/d"),
                true);

        ConnectionTarget target = new TargetResolver(TestHost.in(folder, Map.of())).resolve(options);

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/d");
        assertThat(target.askFirst()).isTrue();
    }
}
