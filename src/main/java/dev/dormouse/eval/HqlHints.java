package dev.dormouse.eval;

import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.NearNames;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was meant by a name that HQL does not know: an attribute of the entity at hand, an alias, an entity. */
final class HqlHints {

    static final LexicalRules RULES = LexicalRules.of();

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** {@code from Track t}, {@code join t.album as a} */
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)\\b(?:from|join(?:\\s+fetch)?|update|,)\\s*([\\w.]+)(?:\\s+(?:as\\s+)?(?!where\\b|on\\b|set\\b"
                    + "|join\\b|left\\b|inner\\b|order\\b|group\\b|limit\\b|fetch\\b)(\\w+))?");

    private static final Pattern STRAY = Pattern.compile("Could not interpret path expression '(\\w+)");
    private static final Pattern NO_ARRAY = Pattern.compile("requires an array type.* of type '([^']+)\\[]'");

    private static final Pattern COMPARED = Pattern.compile("^Cannot compare .*'java\\.time\\.(\\w+)'");

    private final Models models;

    HqlHints(Models models) {
        this.models = models;
    }

    /** What is said where HQL asks for something of an array whose elements Hibernate has no type for. */
    static Optional<Failure> ofArray(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            Matcher type = NO_ARRAY.matcher(message);
            boolean known = type.find();
            if (known || message.startsWith("Index access is only supported")) {
                String what = known ? ", not of " + type.group(1).replaceAll("^.*\\.", "") : "";
                return Optional.of(Failure.statement(
                                "HQL's functions and indexes know arrays of text, of whole numbers and the like alone"
                                        + what)
                        .withHint("where { value in attribute }, where { attribute[0] == value } and SQL know all"));
            }
        }
        return Optional.empty();
    }

    /** What is written for a moment where HQL was given a text; empty if that was not what it said. */
    static String ofMoment(String message) {
        Matcher types = COMPARED.matcher(message);
        return types.find() && message.contains("'java.lang.String'")
                ? types.group(1).equals("LocalDate")
                        ? "date 2025-12-31"
                        : "datetime 2025-12-31 23:59, or date 2025-12-31"
                : "";
    }

    /** A condition in Groovy has a name that is no attribute, but an entity's variable: the query does not read that entity. */
    Optional<Failure> ofVariable(String statement, String message) {
        Matcher path = STRAY.matcher(message);
        if (!path.find()) {
            return Optional.empty();
        }
        String name = path.group(1);
        return models.findByVariable(name).map(other -> {
            List<String> attributes = Mentions.find(statement, models).stream()
                    .filter(entity -> entity != other)
                    .flatMap(entity -> entity.listAttributeNames().stream())
                    .toList();
            return Failure.statement("there is no attribute \"" + name + "\" here, and " + other.name()
                            + ", whose variable is called so, is not asked for")
                    .withHint(attributes.stream()
                            .filter(attribute -> attribute.startsWith(name))
                            .findFirst()
                            .map(attribute -> "did you mean \"" + attribute + "\"?")
                            .orElseGet(() -> Suggestions.hint(name, attributes)));
        });
    }

    /** @param message Hibernate's, with the name in quotes, and at times the entity's behind it */
    String of(String statement, String message) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(message);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        String wanted = quoted.get(0);
        String last = wanted.substring(wanted.lastIndexOf('.') + 1);
        Optional<EntityModel> owner = quoted.size() > 1 ? entity(quoted.get(1)) : Optional.empty();
        if (owner.isPresent()) {
            return Suggestions.hint(last, owner.get().listAttributeNames());
        }
        if (message.contains("entity")) {
            return NearNames.hint(wanted, models.listNames());
        }
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> attributes = new LinkedHashSet<>();
        sources(statement, aliases, attributes);
        int dot = wanted.indexOf('.');
        if (dot > 0 && !aliases.isEmpty() && !aliases.contains(wanted.substring(0, dot))) {
            String alias = Suggestions.hint(wanted.substring(0, dot), aliases);
            return alias.isEmpty() ? NearNames.hint(wanted, models.listNames()) : alias;
        }
        boolean path = message.contains("attribute") || message.contains("path");
        List<String> known = new ArrayList<>(path ? attributes : Set.of());
        known.addAll(path ? aliases : Set.copyOf(models.listNames()));
        return Suggestions.hint(last, known);
    }

    private Optional<EntityModel> entity(String name) {
        return models.find(name).or(() -> models.entities().stream()
                .filter(e -> e.simpleName().equals(name.substring(name.lastIndexOf('.') + 1)))
                .findFirst());
    }

    /** What a statement calls its entities, and what these have. */
    private void sources(String statement, Set<String> aliases, Set<String> attributes) {
        Matcher source = SOURCE.matcher(statement);
        while (source.find()) {
            if (source.group(2) != null) {
                aliases.add(source.group(2));
            }
            models.find(source.group(1)).ifPresent(e -> attributes.addAll(e.listAttributeNames()));
        }
    }
}
