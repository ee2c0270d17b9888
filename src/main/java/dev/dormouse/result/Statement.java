package dev.dormouse.result;

/**
 * One complete thing to run.
 *
 * @param text what is run: without a language prefix such as {@code sql}, and for SQL and HQL without the final {@code ;}
 * @param language decides who evaluates it
 * @param origin where it came from
 */
public record Statement(String text, Language language, Origin origin) {}
