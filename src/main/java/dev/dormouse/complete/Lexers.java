package dev.dormouse.complete;

import dev.dormouse.dialect.LexicalRules;
import java.util.List;
import java.util.function.Function;

/**
 * How texts are cut into tokens.
 *
 * @param sql the rules of the database
 * @param groovy what cuts Groovy
 */
record Lexers(LexicalRules sql, Function<String, List<GroovyToken>> groovy) {}
