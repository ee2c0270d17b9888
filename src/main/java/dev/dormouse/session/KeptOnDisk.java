package dev.dormouse.session;

import dev.dormouse.connect.ConnectionTarget;
import dev.dormouse.schema.CatalogCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a database's session finds what earlier ones have kept. There is nothing for one in memory: it is another the next time. */
record KeptOnDisk(ConnectionTarget target, Session.Files files) {

    Optional<CatalogCache> catalogues() {
        return isLasting()
                ? files.cache().map(folder -> new CatalogCache(folder.resolve("catalogues"), identity()))
                : Optional.empty();
    }

    /** A project's file of names makes a model of its own. */
    Optional<KeptNames> names(NamesFile names) {
        List<String> identity = new ArrayList<>(identity());
        names.path().ifPresent(file -> identity.add(file.toString()));
        return isLasting()
                ? files.state()
                        .map(folder -> new KeptNames(folder.resolve("names"), String.join(" ", identity()), identity))
                : Optional.empty();
    }

    LearnedNames learned() {
        return isLasting() && files.state().isPresent()
                ? new LearnedNames(Optional.of(files.state().get().resolve("learned")), identity())
                : LearnedNames.inMemory();
    }

    private boolean isLasting() {
        return !target.address().isEmpty();
    }

    /** What tells a database, seen by a user, from all others. */
    private List<String> identity() {
        return List.of(
                target.dialect(),
                target.address(),
                target.database(),
                target.user().orElse(""));
    }
}
