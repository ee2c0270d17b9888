package dev.dormouse.complete;

import java.util.List;
import java.util.Optional;

/** Classes of the JDK and of the program, by their names. They are looked at, never initialised. */
final class KnownClasses {

    /** What Groovy imports by itself. */
    static final List<String> DEFAULT_PACKAGES =
            List.of("java.lang", "java.util", "java.io", "java.net", "groovy.lang", "groovy.util");

    private KnownClasses() {}

    static Optional<Class<?>> load(String name) {
        if (name.isEmpty() || !name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(name, false, KnownClasses.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** By its simple name, where Groovy needs no import. */
    static Optional<Class<?>> inDefaultPackages(String name) {
        if (name.equals("BigDecimal") || name.equals("BigInteger")) {
            return load("java.math." + name);
        }
        return inPackages(name, DEFAULT_PACKAGES);
    }

    static Optional<Class<?>> inPackages(String name, List<String> packages) {
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return Optional.empty();
        }
        for (String inPackage : packages) {
            Optional<Class<?>> found = load(inPackage + "." + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
