package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ClassOf;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.session.TypedNames.Import;
import dev.dormouse.session.TypedNames.Import.Sort;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The names of classes and packages, and what is imported of them. */
final class ClassNames {

    /** Classes that Groovy knows without an import and that people use at a prompt. */
    private static final List<String> COMMON = List.of(
            "String",
            "Integer",
            "Long",
            "BigDecimal",
            "BigInteger",
            "Boolean",
            "Double",
            "Math",
            "List",
            "ArrayList",
            "Map",
            "HashMap",
            "LinkedHashMap",
            "TreeMap",
            "Set",
            "HashSet",
            "LinkedHashSet",
            "TreeSet",
            "Collections",
            "Arrays",
            "Objects",
            "Optional",
            "UUID",
            "Random",
            "Scanner",
            "Locale",
            "Date",
            "Iterator",
            "StringBuilder",
            "Character",
            "Number",
            "Object",
            "System",
            "Thread",
            "Runnable",
            "Exception",
            "RuntimeException",
            "IllegalArgumentException",
            "IllegalStateException",
            "File",
            "URL",
            "URI",
            "Closure",
            "Range");

    private final Index index;
    private final Scope scope;
    private final Ranking ranking;

    ClassNames(Index index, Scope scope, Ranking ranking) {
        this.index = index;
        this.scope = scope;
        this.ranking = ranking;
    }

    /** Entities first, then classes that were typed or imported, then those that need no import. */
    void list(TypeNames names, int weight) {
        ranking.weighing(weight);
        for (EntityModel entity : index.models().entities()) {
            if (ranking.fits(entity.name())) {
                String description = entity.table()
                        .comment()
                        .orElse("entity of " + entity.table().name());
                ranking.add(entity.name(), description, Kind.ENTITY);
            }
        }
        index.models().listEnums().forEach(name -> ranking.add(name, "enum", Kind.CLASS));
        names.written().forEach(own -> ranking.add(own.name(), own.keyword() + " of this text", Kind.CLASS));
        new TreeMap<>(scope.classes()).forEach((name, type) -> {
            if (index.findEntity(name).isEmpty()) {
                ranking.add(name, type.getName(), Kind.CLASS);
            }
        });
        for (Import imported : names.imports()) {
            if (imported.sort() == Sort.CLASS) {
                ranking.add(imported.alias(), imported.from(), Kind.CLASS);
            }
        }
        index.entitySchemas().forEach(s -> ranking.add(s, s + ".", s, "schema", Kind.SCHEMA, false));
        if (!ranking.prefix().isEmpty()) {
            platform(names);
        }
    }

    /** What can be caught. */
    void exceptions() {
        ranking.weighing(3);
        for (String name : List.of("Exception", "RuntimeException", "IllegalStateException", "NullPointerException")) {
            ranking.add(name, "", Kind.CLASS);
        }
        ranking.add("SQLException", "java.sql.SQLException", "SQLException", "java.sql", Kind.CLASS, false);
        scope.classes().forEach((name, type) -> {
            if (Throwable.class.isAssignableFrom(type)) {
                ranking.add(name, type.getName(), Kind.CLASS);
            }
        });
    }

    private void platform(TypeNames names) {
        boolean capital = Character.isUpperCase(ranking.prefix().charAt(0));
        ranking.weighing(capital ? 16 : 45);
        COMMON.forEach(name -> ranking.add(name, "", Kind.CLASS));
        ranking.weighing(18);
        for (EntityModel entity : index.models().entities()) {
            String type = entity.queryTypeName();
            if (type.charAt(0) != '$' && ranking.prefix().startsWith("Q") && ranking.fits(type)) {
                ranking.add(type, "query type of " + entity.name(), Kind.CLASS);
            }
        }
        if (ranking.prefix().length() < 2
                || !Character.isUpperCase(ranking.prefix().charAt(0))) {
            return;
        }
        for (String inPackage : names.packages()) {
            boolean often = inPackage.startsWith("java.") || ranking.prefix().length() > 3;
            begun(inPackage, inPackage.startsWith("com.querydsl.") ? 26 : 20, often);
        }
        KnownClasses.DEFAULT_PACKAGES.forEach(inPackage -> begun(inPackage, 24, inPackage.startsWith("java.")));
        if (ranking.isEmpty() && ranking.prefix().length() > 2) {
            ranking.weighing(50);
            index.packages().beginning(ranking.prefix()).forEach((name, inPackage) -> {
                String full = inPackage + "." + name;
                ranking.add(name, full, name, inPackage, Kind.CLASS, false);
            });
        }
    }

    /** A package's classes whose names begin as typed, in whole or by their initials. */
    private void begun(String inPackage, int weight, boolean wanted) {
        ranking.weighing(weight);
        for (String name : wanted ? index.packages().classes(inPackage) : Set.<String>of()) {
            int tier = Match.tier(ranking.prefix(), name);
            if (tier >= 0 && tier <= Match.INITIALS) {
                ranking.add(name, inPackage, Kind.CLASS);
            }
        }
    }

    /** What a package has, or a schema: entities, classes, packages. */
    void members(String path, int weight) {
        ranking.weighing(weight);
        for (EntityModel entity : index.models().entities()) {
            if (entity.name().startsWith(path + ".")) {
                String description = entity.table()
                        .comment()
                        .orElse("entity of " + entity.table().name());
                ranking.add(entity.simpleName(), description, Kind.ENTITY);
            }
        }
        for (String name : index.models().listEnums()) {
            if (name.startsWith(path + ".")) {
                ranking.add(name.substring(path.length() + 1), "enum", Kind.CLASS);
            }
        }
        index.packages()
                .packages(path)
                .forEach(name -> ranking.add(name, name + ".", name, "package", Kind.SCHEMA, false));
        ranking.weighing(weight + 1);
        index.packages().classes(path).forEach(name -> ranking.add(name, path, Kind.CLASS));
    }

    /** How the names of packages begin, the usual ones first. */
    void roots(int weight) {
        for (String root : index.packages().roots()) {
            ranking.weighing(List.of("java", "javax", "groovy").contains(root) ? weight : weight + 2);
            ranking.add(root, root + ".", root, "package", Kind.SCHEMA, false);
        }
    }

    /** What can be imported behind a path: packages, classes, all. */
    void imports(Wish.Imports wish) {
        if (wish.path().isEmpty()) {
            roots(10);
            return;
        }
        GroovyType named = new TypeNames(index, scope, List.of(), List.of()).named(wish.path());
        if (named instanceof ClassOf type) {
            if (wish.ofClass()) {
                ClassMembers.addStatics(type.type(), false, ranking);
                ranking.weighing(30).add("*", "all of them", Kind.KEYWORD);
            }
            return;
        }
        members(wish.path(), 10);
        if (!wish.ofClass() && !index.packages().classes(wish.path()).isEmpty()) {
            ranking.weighing(30).add("*", "all of them", Kind.KEYWORD);
        }
    }

    /** Members that are imported from classes. */
    void statics(TypeNames names) {
        ranking.weighing(15);
        for (Import imported : names.imports()) {
            if (imported.sort() == Sort.STATIC) {
                boolean method = names.named(imported.from()) instanceof ClassOf type
                        && ClassMembers.methods(type.type(), true).stream()
                                .anyMatch(m -> m.getName().equals(imported.member()));
                String text = imported.alias() + (method ? "(" : "");
                ranking.add(imported.alias(), text, text, imported.from(), Kind.METHOD, false);
            } else if (imported.sort() == Sort.ALL_STATIC
                    && !ranking.prefix().isEmpty()
                    && names.named(imported.from()) instanceof ClassOf type) {
                ClassMembers.addStatics(type.type(), true, ranking);
                ranking.weighing(15);
            }
        }
    }
}
