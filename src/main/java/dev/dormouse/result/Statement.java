package dev.dormouse.result;

import java.util.Optional;

/**
 * One complete thing to run.
 *
 * @param text what is run: without a language prefix such as {@code sql}, and for SQL and HQL without the final {@code ;}
 * @param language decides who evaluates it
 * @param origin where it came from
 * @param data what it copies into the database, where that was written behind it; each line with its end
 * @param ending the command that was written behind it, such as {@code \gx}, and runs it
 */
public record Statement(String text, Language language, Origin origin, Optional<String> data, Optional<String> ending) {

    /** One with nothing behind it. */
    public Statement(String text, Language language, Origin origin) {
        this(text, language, origin, Optional.empty(), Optional.empty());
    }

    /** The same without the command behind it. */
    public Statement withoutEnding() {
        return new Statement(text, language, origin, data, Optional.empty());
    }
}
