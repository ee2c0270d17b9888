package dev.dormouse.script;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter of a saved script: {@code @Param('how many rows') int limit = 10}. The variable's type is the
 * parameter's, its value the default; without a value the parameter must be given.
 */
@Target(ElementType.LOCAL_VARIABLE)
@Retention(RetentionPolicy.SOURCE)
public @interface Param {

    /** What it is for, on one line. */
    String value() default "";
}
