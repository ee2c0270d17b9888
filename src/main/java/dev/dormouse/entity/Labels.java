package dev.dormouse.entity;

import java.util.List;

/** What a person would recognise a row by: a name or a title, a first and last name, else the first short text. */
final class Labels {

    private static final List<List<String>> WANTED = List.of(
            List.of("name"), List.of("firstName", "lastName"), List.of("title"), List.of("label"), List.of("code"));

    private Labels() {}

    /** @param texts the names of the attributes that are text, in their order */
    static List<String> of(List<String> texts) {
        return WANTED.stream()
                .filter(texts::containsAll)
                .findFirst()
                .orElse(texts.isEmpty() ? List.of() : List.of(texts.get(0)));
    }
}
