package dev.dormouse.dialect;

/** MySQL 8 by its own driver. It was never run against a server. */
public final class MySqlDialect extends MySqlFamily {

    public MySqlDialect() {
        super("mysql", "MySQL", "org.hibernate.dialect.MySQLDialect");
    }
}
