package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.generate.Selection;
import dev.dormouse.generate.SourceFile;
import dev.dormouse.generate.SourceFolder;
import dev.dormouse.help.JavaSource;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code \generate}: an entity as Java source. */
final class GenerateCommand implements Command {

    private static final Pattern SOURCE_FOLDER = Pattern.compile("(.*/src/[^/]+/java)(?:/(.*))?");

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "generate",
                        "show an entity as Java source, or write it to a file or a folder",
                        Parameter.required("entity", Parameter.Kind.RELATION),
                        Parameter.rest("file", false, Parameter.Kind.FILE))
                .in(CommandSpec.Group.SCHEMA)
                .withExamples("\\generate Track", "\\generate Track src/main/java/com/acme/model");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Snapshot snapshot = shell.session().awaitSnapshot();
        List<EntityModel> entities = Selection.find(snapshot.models(), arguments.get(0));
        if (arguments.size() == 1) {
            return new Result.Text(JavaSource.files(snapshot, entities, JavaSource.USUAL_PACKAGE).stream()
                    .map(SourceFile::text)
                    .collect(Collectors.joining("\n")));
        }
        Path target = shell.host().resolve(arguments.get(1));
        return arguments.get(1).endsWith(".java")
                ? writeFile(snapshot, entities, target)
                : writeFolder(snapshot, entities, target);
    }

    private static Result writeFile(Snapshot snapshot, List<EntityModel> entities, Path target) {
        if (entities.size() > 1) {
            throw new ShellException(Failure.usage("several entities do not go into one file: "
                            + entities.stream().map(EntityModel::name).collect(Collectors.joining(", ")))
                    .withHint("name a folder"));
        }
        Place place = Place.of(target.getParent());
        SourceFile file =
                JavaSource.files(snapshot, entities, place.packageName()).get(0);
        return write(
                target.getParent(), List.of(new SourceFile(target.getFileName().toString(), file.text())));
    }

    private static Result writeFolder(Snapshot snapshot, List<EntityModel> entities, Path target) {
        Place place = Place.of(target);
        return write(
                place.root(),
                JavaSource.files(snapshot, entities, place.packageName()).stream()
                        .map(file -> place.known() ? file : withoutFirstFolder(file))
                        .toList());
    }

    private static SourceFile withoutFirstFolder(SourceFile file) {
        return new SourceFile(file.path().substring(JavaSource.USUAL_PACKAGE.length() + 1), file.text());
    }

    private static Result write(Path root, List<SourceFile> files) {
        return new Result.Done(new SourceFolder(root)
                .write(files, false).stream()
                        .map(w -> w.state().word() + "  " + w.file())
                        .collect(Collectors.joining("\n")));
    }

    /**
     * Where source goes.
     *
     * @param root the folder of the topmost package; the folder itself if its package is not known
     */
    private record Place(Path root, String packageName, boolean known) {

        /** A folder below {@code src/main/java} says its package. */
        static Place of(Path folder) {
            Matcher parts = SOURCE_FOLDER.matcher(folder.toString().replace('\\', '/'));
            boolean known = parts.matches() && parts.group(2) != null;
            return known
                    ? new Place(Path.of(parts.group(1)), parts.group(2).replace('/', '.'), true)
                    : new Place(folder, JavaSource.USUAL_PACKAGE, false);
        }
    }
}
