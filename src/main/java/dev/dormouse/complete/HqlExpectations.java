package dev.dormouse.complete;

import dev.dormouse.dialect.LexicalRules;

/** The first step for HQL: which sorts of names fit at a cursor. */
final class HqlExpectations {

    /** HQL has both quotes for strings, and backticks. */
    static final LexicalRules RULES =
            LexicalRules.of(LexicalRules.Rule.BACKTICK_IDENTIFIERS, LexicalRules.Rule.DOUBLE_QUOTED_STRINGS);

    private HqlExpectations() {}

    static Expectation of(String text, int cursor) {
        QueryText query = QueryText.at(text, cursor, RULES);
        if (query.place() == QueryText.Place.NOWHERE || query.place() == QueryText.Place.QUOTED_NAME) {
            return Expectation.nothing(cursor);
        }
        HqlInput input = new HqlInput(query);
        new HqlReader(input).statement();
        return query.expectation(input.wishes());
    }
}
