package dev.dormouse.session;

import dev.dormouse.entity.EntityModeler;
import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.Nameable;
import dev.dormouse.schema.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What things were called before, in this session or in the last one, so that a change of the schema renames nothing. */
final class EarlierNames {

    private final Optional<KeptNames> kept;
    private final boolean besideOwn;
    private final Set<Nameable> forgotten = new HashSet<>();

    /**
     * @param kept those of the last session, if such are kept
     * @param besideOwn classes of an application's have names, too, so that others may be given
     */
    EarlierNames(Optional<KeptNames> kept, boolean besideOwn) {
        this.kept = kept;
        this.besideOwn = besideOwn;
    }

    /** Whether names outlast the session. */
    boolean isKept() {
        return kept.isPresent();
    }

    /** Whether this catalogue's names are to be written down, as {@link #keep} may do. */
    boolean isToKeep(Catalog catalog, ModelNotes notes, Optional<String> mark) {
        return isKept() && !areRuled(view(catalog, notes), notes, mark);
    }

    /** The rules name these things anew when names are next asked for. */
    synchronized void forget(Collection<Nameable> things) {
        forgotten.addAll(things);
    }

    /**
     * The names of the snapshot before, at first those of the session before, but for what a user gave back to the rules. On
     * another search path, or by other rules, none of that snapshot's count.
     *
     * @param mark the catalogue's, if it has one
     * @return none, too, where the rules alone give the same ones
     */
    KnownNames names(Snapshot before, Catalog catalog, ModelNotes notes, Optional<String> mark) {
        List<String> view = view(catalog, notes);
        boolean same = before.catalog() != Catalog.EMPTY
                && view(before.catalog(), before.notes()).equals(view);
        KnownNames earlier = same
                ? KnownNames.of(before.models())
                        .without(before.notes().pins().names().keySet())
                : areRuled(view, notes, mark)
                        ? KnownNames.NONE
                        : kept.map(file -> file.read(view)).orElse(KnownNames.NONE);
        synchronized (this) {
            KnownNames left = earlier.without(forgotten);
            forgotten.clear();
            return left;
        }
    }

    /** Where users decided something the rules are not alone. */
    private boolean areRuled(List<String> view, ModelNotes notes, Optional<String> mark) {
        return mark.isPresent()
                && notes.isPlain()
                && kept.map(file -> file.areRuled(view, mark.get())).orElse(false);
    }

    /**
     * Writes the names down for the next session.
     *
     * @param known what the modeler was told
     * @param mark the catalogue's, if it has one
     */
    void keep(Snapshot snapshot, KnownNames known, Optional<String> mark) {
        ModelNotes notes = snapshot.notes();
        List<String> view = view(snapshot.catalog(), notes);
        if (kept.isEmpty() || areRuled(view, notes, mark)) {
            return;
        }
        KnownNames names = KnownNames.of(snapshot.models());
        Optional<String> ruled =
                mark.filter(m -> notes.isPlain() && (known.names().isEmpty() || names.equals(byRules(snapshot))));
        kept.get().write(view, names.without(notes.pins().names().keySet()), ruled);
    }

    private static KnownNames byRules(Snapshot snapshot) {
        Models models = EntityModeler.model(
                snapshot.catalog(),
                snapshot.dialect().name(),
                KnownNames.NONE,
                snapshot.notes().rules(),
                List.of());
        return KnownNames.of(models);
    }

    private List<String> view(Catalog catalog, ModelNotes notes) {
        List<String> view = new ArrayList<>(catalog.searchPath());
        view.add(notes.rules().toString());
        if (besideOwn) {
            view.add("beside an application's classes");
        }
        return view;
    }
}
