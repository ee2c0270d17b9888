package dev.dormouse.complete;

import dev.dormouse.complete.Source.Output;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.util.List;
import java.util.Optional;

/** The second step for HQL: the names of each sort. */
final class HqlNames {

    private static final int DEEPEST = 12;

    private final Index index;
    private final Ranking ranking;

    HqlNames(Index index, Ranking ranking) {
        this.index = index;
        this.ranking = ranking;
    }

    void entities() {
        ranking.weighing(10);
        for (EntityModel entity : index.models().entities()) {
            entity(entity, entity.name());
        }
    }

    private void entity(EntityModel entity, String text) {
        if (!ranking.fits(entity.simpleName())) {
            return;
        }
        String description =
                entity.table().comment().orElse("table " + entity.table().name());
        ranking.add(entity.simpleName(), text, entity.name(), description, Kind.ENTITY, true);
    }

    void attributes(Wish.Attributes wish) {
        List<Source> sources = wish.sources();
        if (wish.path().isEmpty()) {
            sources.forEach(source -> bare(source, sources));
            return;
        }
        Optional<Source> first = source(wish.path().get(0), sources);
        if (first.isPresent() && first.get().outputs().isPresent()) {
            outputs(first.get().outputs().get(), "");
            return;
        }
        Optional<EntityModel> entity = first.isPresent()
                ? entity(first.get(), sources, 0)
                        .flatMap(e -> walk(e, wish.path().subList(1, wish.path().size())))
                : sources.stream()
                        .flatMap(s -> entity(s, sources, 0).stream())
                        .flatMap(e -> walk(e, wish.path()).stream())
                        .findFirst();
        if (entity.isPresent()) {
            list(entity.get(), "", wish.relations());
        } else if (wish.path().size() == 1 && index.models().hasEnum(wish.path().get(0))) {
            ranking.weighing(10);
            index.models().enumConstants(wish.path().get(0)).forEach((n, label) -> ranking.add(n, label, Kind.VALUE));
        } else {
            schema(String.join(".", wish.path()) + ".");
        }
    }

    /** Entities of a schema, which are named with it. */
    private void schema(String schema) {
        ranking.weighing(10);
        for (EntityModel entity : index.models().entities()) {
            if (entity.name().startsWith(schema)) {
                entity(entity, entity.name().substring(schema.length()));
            }
        }
    }

    private void bare(Source source, List<Source> sources) {
        String handle = source.alias().text();
        if (!handle.isEmpty()) {
            String of = String.join(".", source.name().stream().map(Name::text).toList());
            ranking.weighing(9).add(handle, handle, handle, of, Kind.ALIAS, false);
        }
        String qualifier = handle.isEmpty() ? "" : handle + ".";
        source.outputs().ifPresent(outputs -> outputs(outputs, qualifier));
        entity(source, sources, 0).ifPresent(entity -> list(entity, qualifier, false));
    }

    private void outputs(List<Output> outputs, String qualifier) {
        ranking.weighing(10);
        outputs.stream()
                .filter(o -> o.all().isEmpty())
                .forEach(o ->
                        ranking.add(o.name(), qualifier + o.name(), qualifier + o.name(), "", Kind.ATTRIBUTE, false));
    }

    private void list(EntityModel entity, String qualifier, boolean relationsOnly) {
        for (Attribute attribute : entity.attributes()) {
            boolean relation = Attributes.isRelation(attribute);
            if (relation || !relationsOnly) {
                String text = qualifier + attribute.name();
                ranking.weighing(10);
                ranking.add(
                        attribute.name(), text, text, Attributes.describe(attribute, entity), Kind.ATTRIBUTE, false);
            }
        }
    }

    void labels(Wish.AttributeLabels wish) {
        List<Source> sources = wish.sources();
        Optional<Source> first =
                wish.path().size() < 2 ? Optional.empty() : source(wish.path().get(0), sources);
        List<String> path =
                wish.path().subList(first.isPresent() ? 1 : 0, wish.path().size());
        ranking.weighing(10);
        first.map(List::of).orElse(sources).stream()
                .flatMap(s -> entity(s, sources, 0).stream())
                .flatMap(e -> walk(e, path.subList(0, path.size() - 1)).stream())
                .flatMap(e -> e.resolve(path.get(path.size() - 1)).stream())
                .forEach(this::labels);
    }

    private void labels(Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic && basic.type().isEnum()) {
            for (String label : basic.type().labels()) {
                ranking.add(label, "'" + label.replace("'", "''") + "'", label, "", Kind.VALUE, true);
            }
        }
    }

    void relationPaths(List<Source> sources) {
        for (Source source : sources) {
            String handle = source.alias().text();
            entity(source, sources, 0).filter(e -> !handle.isEmpty()).ifPresent(entity -> {
                ranking.weighing(7).add(handle, handle + ".", handle, entity.name(), Kind.ALIAS, false);
                ranking.weighing(8);
                entity.attributes().stream().filter(Attributes::isRelation).forEach(attribute -> {
                    String text = handle + "." + attribute.name();
                    ranking.add(attribute.name(), text, text, Attributes.describe(attribute, entity), Kind.JOIN, true);
                });
            });
        }
    }

    void functions() {
        ranking.weighing(28);
        HqlWords.COMMON_FUNCTIONS.forEach(this::function);
        if (!ranking.prefix().isEmpty()) {
            ranking.weighing(30);
            HqlWords.FUNCTIONS.forEach(this::function);
        }
    }

    private void function(String name) {
        boolean bare = name.startsWith("current_") || name.startsWith("local_");
        ranking.add(name, bare ? name : name + "(", bare ? name : name + "()", "function", Kind.FUNCTION, bare);
    }

    private static Optional<Source> source(String handle, List<Source> sources) {
        return sources.stream().filter(s -> s.handle().matches(handle)).findFirst();
    }

    /** The entity that a source's rows are, however many paths and aliases it takes to say so. */
    private Optional<EntityModel> entity(Source source, List<Source> sources, int depth) {
        if (source.outputs().isPresent() || source.name().isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        List<String> name = source.name().stream().map(Name::text).toList();
        Optional<EntityModel> named = index.findEntityInAnyCase(String.join(".", name));
        if (named.isPresent() || name.size() == 1) {
            return named;
        }
        return source(name.get(0), sources)
                .filter(first -> first != source)
                .flatMap(first -> entity(first, sources, depth + 1))
                .flatMap(first -> walk(first, name.subList(1, name.size())));
    }

    private Optional<EntityModel> walk(EntityModel from, List<String> path) {
        return index.models().walk(from, path);
    }
}
