package dev.dormouse.app;

import dev.dormouse.connect.NamedConnection;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about the user's own entity classes.
 *
 * @param classPaths each with separators, as written
 * @param packages where entities are looked for; empty for all
 * @param unit the persistence unit
 */
record ModelOptions(List<String> classPaths, List<String> packages, Optional<String> unit) {

    ModelOptions {
        classPaths = List.copyOf(classPaths);
        packages = List.copyOf(packages);
    }

    /** With what the settings file says about the connection, where the command line says nothing. */
    ModelOptions orOf(Optional<NamedConnection> named) {
        if (!classPaths.isEmpty() || named.isEmpty() || named.get().classPath().isEmpty()) {
            return this;
        }
        return new ModelOptions(
                named.get().classPath().stream().toList(),
                packages.isEmpty() ? named.get().modelPackage().stream().toList() : packages,
                unit);
    }

    /** The user's classes; nothing if there are none. */
    Optional<OwnModel> open(Host host) {
        if (classPaths.isEmpty()) {
            if (!packages.isEmpty() || unit.isPresent()) {
                throw new ShellException(
                        Failure.usage((unit.isPresent() ? "--unit" : "--package") + " needs --classpath")
                                .withHint("--classpath target/classes"));
            }
            return Optional.empty();
        }
        List<Path> roots = new ArrayList<>();
        for (String classPath : classPaths) {
            for (String entry : classPath.split(File.pathSeparator)) {
                if (!entry.isBlank()) {
                    roots.addAll(entry(entry, host));
                }
            }
        }
        return Optional.of(OwnModel.open(new OwnModel.Source(roots, packages, unit)));
    }

    /** {@code lib/*} means all jars in that folder, as it does for Java. */
    private static List<Path> entry(String entry, Host host) {
        if (!entry.equals("*") && !entry.endsWith("/*")) {
            return List.of(host.resolve(entry));
        }
        Path folder = host.resolve(entry.equals("*") ? "." : entry.substring(0, entry.length() - 2));
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException e) {
            throw new ShellException(Failure.usage("cannot read the folder " + folder), e);
        }
        jars.sort(null);
        return jars;
    }
}
