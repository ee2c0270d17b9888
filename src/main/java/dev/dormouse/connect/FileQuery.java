package dev.dormouse.connect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file's place with parameters behind it: {@code path?key=value&key=value}.
 *
 * @param path as typed, escapes kept
 * @param parameters decoded, in their order
 */
record FileQuery(String path, Map<String, String> parameters) {

    /** Takes apart what stands from {@code start} on. */
    static FileQuery parse(String text, int start, String example) {
        int question = text.indexOf('?', start);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (question < 0) {
            return new FileQuery(text.substring(start), parameters);
        }
        int from = question + 1;
        while (from < text.length()) {
            int and = text.indexOf('&', from);
            int end = and < 0 ? text.length() : and;
            int equals = text.indexOf('=', from);
            if (end > from) {
                if (equals <= from || equals > end) {
                    String problem = "the parameters after ? must be key=value, with & between them";
                    throw Malformed.at(text, from, problem, "for example " + example);
                }
                String value = text.substring(equals + 1, end);
                parameters.put(
                        text.substring(from, equals), Percent.decode(value).orElse(value));
            }
            from = end + 1;
        }
        return new FileQuery(text.substring(start, question), parameters);
    }

    /** Whether a word means yes; a file that does not exist is then made. */
    static boolean isYes(String value) {
        return value.equalsIgnoreCase("true") || value.equals("1") || value.equalsIgnoreCase("yes");
    }

    @Override
    public String toString() {
        return "FileQuery[" + path + "]";
    }
}
