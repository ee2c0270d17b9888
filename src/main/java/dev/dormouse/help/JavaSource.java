package dev.dormouse.help;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.generate.SourceFile;
import dev.dormouse.generate.SourceGenerator;
import dev.dormouse.generate.SourceOptions;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.stream.Collectors;

/** An entity as {@code \generate} writes it. */
public final class JavaSource {

    /** The package where nobody says one. */
    public static final String USUAL_PACKAGE = "model";

    private JavaSource() {}

    public static String of(Snapshot snapshot, EntityModel entity) {
        return files(snapshot, List.of(entity), USUAL_PACKAGE).stream()
                .map(SourceFile::text)
                .collect(Collectors.joining("\n"));
    }

    /** The files of these entities, each once. */
    public static List<SourceFile> files(Snapshot snapshot, List<EntityModel> entities, String packageName) {
        String schema = snapshot.catalog().searchPath().stream().findFirst().orElse("");
        SourceGenerator generator = new SourceGenerator(
                snapshot.models(), new SourceOptions(snapshot.dialect(), schema, packageName, false));
        return entities.stream()
                .flatMap(entity -> generator.files(entity).stream())
                .distinct()
                .toList();
    }
}
