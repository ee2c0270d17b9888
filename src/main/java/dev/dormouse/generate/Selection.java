package dev.dormouse.generate;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.NearNames;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Some of the entities. A relation to an entity that was not chosen is left out; the columns of its foreign key stay, and are
 * then written as values.
 *
 * @param models those that were chosen
 * @param leftOut the relations that were left out, {@code Track.album}
 */
public record Selection(Models models, List<String> leftOut) {

    public Selection {
        leftOut = List.copyOf(leftOut);
    }

    /** All entities. */
    public static Selection all(Models models) {
        return new Selection(models, List.of());
    }

    /**
     * The entities that the patterns mean: the name of an entity or of a table, in any case; {@code *} and {@code ?} stand for any
     * characters.
     *
     * @throws ShellException if a pattern means none
     */
    public static Selection of(Models models, List<String> patterns) {
        Set<String> chosen = new HashSet<>();
        for (String pattern : patterns) {
            find(models, pattern).forEach(entity -> chosen.add(entity.name()));
        }
        List<String> leftOut = new ArrayList<>();
        List<EntityModel> entities = models.entities().stream()
                .filter(e -> chosen.contains(e.name()))
                .map(e -> within(e, chosen, leftOut))
                .toList();
        return new Selection(Models.of(entities, List.of()), leftOut);
    }

    /**
     * The entities that one pattern means.
     *
     * @throws ShellException if it means none
     */
    public static List<EntityModel> find(Models models, String pattern) {
        Pattern regex = compile(pattern);
        List<EntityModel> found =
                models.entities().stream().filter(e -> isMeant(e, regex)).toList();
        if (found.isEmpty()) {
            throw new ShellException(
                    Failure.usage("there is no entity \"" + pattern + "\"").withHint(hint(models, pattern)));
        }
        return found;
    }

    private static String hint(Models models, String pattern) {
        return models.unmapped().stream()
                .filter(u -> u.table().name().equalsIgnoreCase(pattern))
                .findFirst()
                .map(u -> u.table().name() + " has none: " + u.why())
                .orElse(NearNames.hint(pattern, models.listNames()));
    }

    private static boolean isMeant(EntityModel entity, Pattern pattern) {
        return pattern.matcher(entity.name()).matches()
                || pattern.matcher(entity.table().name().name()).matches()
                || pattern.matcher(entity.table().name().toString()).matches();
    }

    private static Pattern compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static EntityModel within(EntityModel entity, Set<String> chosen, List<String> leftOut) {
        List<Attribute> kept = new ArrayList<>();
        Set<String> freed = new HashSet<>();
        for (Attribute attribute : entity.attributes()) {
            String target = attribute.targetEntity();
            if (target.isEmpty() || chosen.contains(target)) {
                kept.add(attribute);
                continue;
            }
            leftOut.add(entity.name() + "." + attribute.name());
            if (attribute instanceof Attribute.ToOne one && one.writable()) {
                one.joins().forEach(join -> freed.add(join.column()));
            }
        }
        kept.replaceAll(attribute -> attribute instanceof Attribute.Basic basic
                        && freed.contains(basic.column().name())
                ? writable(basic)
                : attribute);
        return new EntityModel(
                entity.name(),
                entity.variable(),
                entity.table(),
                kept,
                entity.id(),
                entity.labels(),
                entity.readOnly());
    }

    private static Attribute writable(Attribute.Basic basic) {
        boolean writable = basic.column().generation() == TableColumn.Generation.NONE;
        return new Attribute.Basic(basic.name(), basic.column(), basic.type(), writable, writable);
    }
}
