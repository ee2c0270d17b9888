package dev.dormouse.app;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * What {@code generate} writes, and where.
 *
 * @param packageName the package of the entities
 * @param out the source folder
 * @param entities patterns that choose some; empty for all
 * @param querydsl whether the Querydsl types are written, too
 * @param force whether files that have another text are replaced
 */
record SourceArguments(String packageName, String out, List<String> entities, boolean querydsl, boolean force) {

    SourceArguments {
        entities = List.copyOf(entities);
    }

    /** Collects them from left to right. */
    static final class Builder {

        private static final String USAGE = "dormouse generate URL --package com.acme.model --out src/main/java";

        private final List<String> entities = new ArrayList<>();
        private final List<String> given = new ArrayList<>();
        private String packageName = "";
        private String out = "";
        private boolean querydsl;
        private boolean force;

        void packageName(String name) {
            packageName = name;
            given.add(Option.PACKAGE.full());
        }

        void out(String folder) {
            out = folder;
            given.add(Option.OUT.full());
        }

        void entity(String pattern) {
            entities.add(pattern);
            given.add(Option.ENTITY.full());
        }

        void querydsl() {
            querydsl = true;
            given.add(Option.QUERYDSL.full());
        }

        void force() {
            force = true;
            given.add(Option.FORCE.full());
        }

        /** @param wanted whether the run is to write source */
        SourceArguments build(boolean wanted) {
            if (!wanted && !given.isEmpty()) {
                throw usage(given.get(0) + " goes with generate");
            }
            if (wanted && (packageName.isEmpty() || out.isEmpty())) {
                throw usage("generate needs " + (packageName.isEmpty() ? "--package" : "--out"));
            }
            if (wanted && !SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
                throw usage("\"" + packageName + "\" is no name of a package");
            }
            return new SourceArguments(packageName, out, entities, querydsl, force);
        }

        private static ShellException usage(String message) {
            return new ShellException(Failure.usage(message).withHint(USAGE));
        }
    }
}
