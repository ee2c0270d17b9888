package dev.dormouse.entity;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.annotations.Type;

/** On an attribute of a generated class: its value travels in the database's own spelling. */
@Type(DatabaseValue.class)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnSpelling {

    /** The attribute's class. */
    Class<?> type();

    /** The short name of the database. */
    String dialect();

    /** Whether it is MariaDB's row of bits, which is written as bytes. */
    boolean bits() default false;
}
