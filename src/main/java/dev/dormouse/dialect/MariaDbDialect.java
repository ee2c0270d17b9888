package dev.dormouse.dialect;

/** MariaDB; and MySQL as far as it is the same, where MariaDB's driver speaks to it. */
public final class MariaDbDialect extends MySqlFamily {

    public MariaDbDialect() {
        super("mariadb", "MariaDB", "org.hibernate.dialect.MariaDBDialect");
    }

    @Override
    public boolean hasCatalogueQueries() {
        return true;
    }
}
