package dev.dormouse.command;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models.Reason;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.Proposals;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.TableName;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a database has become, on one line; each relation is counted once. */
public final class ModelReport {

    private ModelReport() {}

    /** {@code 44 relations: 36 entities, 1 view, 2 rows-only, 3 links, 2 partitions · 2 suggestions} */
    public static String of(Snapshot snapshot) {
        int relations = snapshot.catalog().tables().size();
        // Several of an application's classes may share a table.
        Map<Boolean, Set<TableName>> mapped = snapshot.models().entities().stream()
                .collect(partitioningBy(
                        EntityModel::readOnly, mapping(e -> e.table().name(), toSet())));
        long views = mapped.get(true).size();
        long entities = mapped.get(false).size();
        List<String> parts = new ArrayList<>();
        add(parts, entities, "entity", "entities");
        add(parts, views, "view", "views");
        add(parts, count(snapshot, Reason.ROWS_ONLY), "rows-only", "rows-only");
        add(parts, count(snapshot, Reason.JUNCTION), "link", "links");
        add(parts, count(snapshot, Reason.PARTITION), "partition", "partitions");
        add(parts, count(snapshot, Reason.TOOL), "folded away", "folded away");
        int suggestions = proposals(snapshot).size();
        return number(relations, "relation", "relations")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                + (suggestions == 0 ? "" : " · " + number(suggestions, "suggestion", "suggestions"));
    }

    /** What could be accepted, in its lasting order. */
    static List<Proposal> proposals(Snapshot snapshot) {
        return Proposals.of(accepted(snapshot), snapshot.models()).stream()
                .filter(proposal -> !(proposal instanceof Proposal.Polymorphic pair && isAccepted(snapshot, pair)))
                .toList();
    }

    private static boolean isAccepted(Snapshot snapshot, Proposal.Polymorphic pair) {
        return snapshot.notes().typed().stream()
                .anyMatch(one -> one.table().equals(pair.table())
                        && one.typeColumn().equals(pair.typeColumn())
                        && one.idColumn().equals(pair.idColumn()));
    }

    /** The catalogue with the relations that users accepted. */
    static Catalog accepted(Snapshot snapshot) {
        return Proposals.accept(snapshot.catalog(), snapshot.notes().accepted());
    }

    private static long count(Snapshot snapshot, Reason reason) {
        return snapshot.models().unmapped().stream()
                .filter(u -> u.reason() == reason)
                .count();
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(number(count, one, many));
        }
    }

    private static String number(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
