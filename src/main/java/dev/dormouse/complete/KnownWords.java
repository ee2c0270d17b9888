package dev.dormouse.complete;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.TableColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All names of a database and of its model, of whatever sort, in small letters. */
final class KnownWords {

    private final Set<String> exact = new HashSet<>();

    KnownWords(Dialect dialect, Models models, List<Index.Relation> relations) {
        for (Index.Relation relation : relations) {
            exact.add(relation.table().name().schema());
            exact.add(relation.name());
            for (TableColumn column : relation.table().columns()) {
                exact.add(column.name());
            }
        }
        for (EntityModel entity : models.entities()) {
            exact.add(entity.simpleName());
            exact.add(entity.variable());
            exact.addAll(entity.listAttributeNames());
        }
        exact.addAll(models.listEnums());
        exact.addAll(dialect.functions());
        exact.addAll(HqlWords.FUNCTIONS);
    }

    Set<String> all() {
        Set<String> folded = new HashSet<>();
        exact.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
        folded.remove("");
        return folded;
    }
}
