package dev.dormouse.generate;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.TableColumn;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who makes the key of a new row. */
final class KeyGeneration {

    private static final Pattern NEXT_VALUE =
            Pattern.compile("(?i)nextval\\('(.+)'(?:::regclass)?\\)|next value for (.+)");

    private static final Pattern NAME = Pattern.compile("(?:\"?([^\".]+)\"?\\.)?\"?([^\".]+)\"?");

    private KeyGeneration() {}

    static boolean isGenerated(EntityModel model, Attribute.Basic id) {
        return !model.hasCompositeId()
                && !model.readOnly()
                && id.column().generation() == TableColumn.Generation.IDENTITY;
    }

    /** A column that numbers itself is an identity; one that takes its numbers from a sequence of another name says so. */
    static List<Mark> marks(Attribute.Basic id, Naming naming) {
        Optional<Matcher> sequence = sequence(id.column());
        if (sequence.isEmpty()) {
            return List.of(Mark.of(GeneratedValue.class).set("strategy", "$T.IDENTITY", GenerationType.class));
        }
        String schema = sequence.get().group(1);
        String name = sequence.get().group(2);
        boolean elsewhere = schema != null && naming.isElsewhere(schema);
        return List.of(
                Mark.of(GeneratedValue.class)
                        .set("strategy", "$T.SEQUENCE", GenerationType.class)
                        .set("generator", "$S", name),
                Mark.of(SequenceGenerator.class)
                        .set("name", "$S", name)
                        .setIf(elsewhere, "schema", "$S", elsewhere ? naming.quoted(schema) : "")
                        .set("sequenceName", "$S", naming.quoted(name))
                        .set("allocationSize", "1"));
    }

    private static Optional<Matcher> sequence(TableColumn column) {
        Matcher next = NEXT_VALUE.matcher(column.defaultValue().orElse(""));
        if (!next.matches()) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(next.group(1) == null ? next.group(2) : next.group(1));
        if (!name.matches()) {
            return Optional.empty();
        }
        String sequence = name.group(2).toLowerCase(Locale.ROOT);
        boolean own = sequence.endsWith("_" + column.name().toLowerCase(Locale.ROOT) + "_seq")
                || sequence.startsWith("system_sequence");
        return own ? Optional.empty() : Optional.of(name);
    }
}
