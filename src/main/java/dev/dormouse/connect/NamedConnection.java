package dev.dormouse.connect;

import java.util.Optional;

/**
 * One {@code [connections.NAME]} of the settings file.
 *
 * @param name the name that is typed
 * @param url any form of URL
 * @param user overrides the URL's
 * @param passwordCommand a line for {@code sh -c} that prints the password
 * @param passwordEnvironment the variable that holds the password
 * @param description a line for people
 * @param colour of the prompt, as the user wrote it
 * @param environment such as {@code production}
 * @param classPath the folders and jars of the application whose entity classes are mapped
 * @param modelPackage the package that they are in
 */
public record NamedConnection(
        String name,
        String url,
        Optional<String> user,
        Optional<String> passwordCommand,
        Optional<String> passwordEnvironment,
        Optional<String> description,
        Optional<String> colour,
        Optional<String> environment,
        Optional<String> classPath,
        Optional<String> modelPackage) {

    /** Whether the user calls this database a production one. */
    public boolean isProduction() {
        return environment
                .filter(e -> e.equalsIgnoreCase("production") || e.equalsIgnoreCase("prod"))
                .isPresent();
    }

    @Override
    public String toString() {
        return "NamedConnection[" + name + ", " + Secrets.mask(url) + "]";
    }
}
