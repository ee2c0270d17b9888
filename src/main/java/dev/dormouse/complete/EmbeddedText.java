package dev.dormouse.complete;

import dev.dormouse.complete.GroovyLiteral.Part;
import java.util.ArrayList;
import java.util.List;

/** What strings of Groovy say, one behind the other, and where in the source each character of it stands. */
final class EmbeddedText {

    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private int end;

    /** @param source all that is typed */
    EmbeddedText(String source) {
        this.source = source;
    }

    /** Adds a string's text without its escapes; each character of an interpolation becomes a letter. */
    void add(GroovyLiteral literal, GroovyQuote quote) {
        List<Part> plainParts = literal.plain(source);
        int at = literal.content();
        for (Part part : plainParts) {
            for (; at < part.start(); at++) {
                add('x', at);
            }
            while (at < part.end()) {
                int length = quote.escapeLength(source, at, part.end());
                add(quote.meant(source, at, length), at);
                at += length;
            }
        }
        end = at;
    }

    private void add(char c, int place) {
        plain.append(c);
        places.add(place);
    }

    @Override
    public String toString() {
        return plain.toString();
    }

    int length() {
        return plain.length();
    }

    /** The index of the first character at that place, or behind it; among those from {@code from} on. */
    int indexOf(int place, int from) {
        int index = from;
        while (index < places.size() && places.get(index) < place) {
            index++;
        }
        return index;
    }

    /** Where that character stands; behind the last one, where the last string's text ends. */
    int placeOf(int index) {
        return index < places.size() ? places.get(index) : end;
    }
}
