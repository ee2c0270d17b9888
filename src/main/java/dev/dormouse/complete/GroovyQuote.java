package dev.dormouse.complete;

import java.util.List;

/** How a string of Groovy is quoted, and what must be escaped in it. */
enum GroovyQuote {
    SINGLE("'"),
    DOUBLE("\""),
    TRIPLE_SINGLE("'''"),
    TRIPLE_DOUBLE("\"\"\""),
    SLASHY("/"),
    DOLLAR_SLASHY("$/");

    private final String mark;

    GroovyQuote(String mark) {
        this.mark = mark;
    }

    /** @param literal the token with which the string begins */
    static GroovyQuote of(GroovyToken literal) {
        String begin = literal.text()
                .substring(0, Math.min(literal.text().length(), literal.contentStart() - literal.start()));
        for (GroovyQuote quote : values()) {
            if (quote.mark.equals(begin)) {
                return quote;
            }
        }
        return SINGLE;
    }

    /** The suggestions as they must stand in the string that the cursor is in, if it is in one. */
    static List<Suggestion> quoted(List<Suggestion> suggestions, Expectation expectation) {
        for (Wish wish : expectation.wishes()) {
            if (wish instanceof Wish.InString string) {
                return suggestions.stream()
                        .map(s -> s.withText(string.quote().escape(s.text(), string.next())))
                        .toList();
            }
        }
        return suggestions;
    }

    /** How many characters of the source mean one: two where the first escapes the second. */
    int escapeLength(String source, int at, int end) {
        boolean pair = at + 1 < end;
        char c = source.charAt(at);
        boolean escapes =
                switch (this) {
                    case SLASHY -> c == '\\' && pair && source.charAt(at + 1) == '/';
                    case DOLLAR_SLASHY -> c == '$' && pair && "$/".indexOf(source.charAt(at + 1)) >= 0;
                    default -> c == '\\' && pair;
                };
        return escapes ? 2 : 1;
    }

    /** The character that is meant there. */
    char meant(String source, int at, int length) {
        char c = source.charAt(at + length - 1);
        boolean control = length == 2 && this != SLASHY && this != DOLLAR_SLASHY && "ntrbf\n".indexOf(c) >= 0;
        return control ? ' ' : c;
    }

    /**
     * The text as it must stand in such a string.
     *
     * @param next what follows it there
     */
    String escape(String text, char next) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            escaped.append(before(c, last ? next : text.charAt(i + 1))).append(c);
        }
        return escaped.toString();
    }

    /** What must stand before the character. */
    private String before(char c, char next) {
        return switch (this) {
            case SINGLE -> c == '\'' || c == '\\' ? "\\" : "";
            case DOUBLE -> c == '"' || c == '\\' || c == '$' ? "\\" : "";
            case TRIPLE_SINGLE -> c == '\\' || c == '\'' && next == '\'' ? "\\" : "";
            case TRIPLE_DOUBLE -> c == '\\' || c == '$' || c == '"' && next == '"' ? "\\" : "";
            case SLASHY -> c == '/' ? "\\" : "";
            case DOLLAR_SLASHY -> c == '$' && Character.isJavaIdentifierStart(next) ? "$" : "";
        };
    }
}
