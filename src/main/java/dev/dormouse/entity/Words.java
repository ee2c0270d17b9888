package dev.dormouse.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a database name into words and joins words to Java names (rules 3 and 7 of the mapping). */
final class Words {

    /** What Java or Groovy reserves as a name, or gives a meaning on every object. */
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "as",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "def",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "threadsafe",
            "throw",
            "throws",
            "trait",
            "transient",
            "true",
            "try",
            "var",
            "void",
            "volatile",
            "while",
            "metaClass",
            "properties",
            "it",
            "delegate",
            "owner");

    private Words() {}

    /** {@code from_person_id} → from, person, id; {@code SupportRepId} → support, rep, id; letters of any script stay. */
    static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && !isMark(c)) {
                take(word, words);
                continue;
            }
            boolean upper = Character.isUpperCase(c);
            boolean afterLower =
                    i > 0 && (Character.isLowerCase(name.charAt(i - 1)) || Character.isDigit(name.charAt(i - 1)));
            boolean beforeLower = i > 0
                    && Character.isUpperCase(name.charAt(i - 1))
                    && i + 1 < name.length()
                    && Character.isLowerCase(name.charAt(i + 1));
            if (upper && (afterLower || beforeLower)) {
                take(word, words);
            }
            word.append(c);
        }
        take(word, words);
        return words;
    }

    /** A vowel sign or an accent of its own, as many scripts write them: a part of the word. */
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void take(StringBuilder word, List<String> words) {
        // Marks without a letter make no word.
        boolean spoken = false;
        for (int i = 0; i < word.length() && !spoken; i++) {
            spoken = Character.isLetterOrDigit(word.charAt(i));
        }
        if (spoken) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        word.setLength(0);
    }

    /** {@code fromPerson}; a name that would begin with a digit gets an underscore in front. */
    static String lowerCamel(List<String> words) {
        String pascal = join(words);
        if (pascal.isEmpty()) {
            return "column";
        }
        String name = words.get(0) + pascal.substring(words.get(0).length());
        return reserved(Character.isDigit(name.charAt(0)) ? "_" + name : name);
    }

    /** {@code OrderLine}. */
    static String pascal(List<String> words) {
        String name = join(words);
        if (name.isEmpty()) {
            return "Table";
        }
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private static String join(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            int first = word.codePointAt(0);
            name.appendCodePoint(Character.toTitleCase(first)).append(word, Character.charCount(first), word.length());
        }
        return name.toString();
    }

    /** Whether the name is an identifier that is not reserved. */
    static boolean isFree(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart)
                && name.indexOf('$') < 0
                && !RESERVED.contains(name);
    }

    static String reserved(String name) {
        return RESERVED.contains(name) ? name + "_" : name;
    }
}
