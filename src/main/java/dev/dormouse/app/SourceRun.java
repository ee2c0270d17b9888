package dev.dormouse.app;

import dev.dormouse.entity.Models;
import dev.dormouse.generate.Selection;
import dev.dormouse.generate.SourceFile;
import dev.dormouse.generate.SourceFolder;
import dev.dormouse.generate.SourceFolder.State;
import dev.dormouse.generate.SourceFolder.Written;
import dev.dormouse.generate.SourceGenerator;
import dev.dormouse.generate.SourceOptions;
import dev.dormouse.host.Host;
import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Writes the live model as Java source. What was done with each file is data; what was left out is said beside it. */
final class SourceRun {

    /** The width of the column that says what was done. */
    private static final int WORD_WIDTH = 10;

    private final Host host;
    private final SourceArguments arguments;

    SourceRun(Host host, SourceArguments arguments) {
        this.host = host;
        this.arguments = arguments;
    }

    void write(Snapshot snapshot) {
        Models models = snapshot.models();
        Selection selection =
                arguments.entities().isEmpty() ? Selection.all(models) : Selection.of(models, arguments.entities());
        String schema = snapshot.catalog().searchPath().stream().findFirst().orElse("");
        SourceOptions options =
                new SourceOptions(snapshot.dialect(), schema, arguments.packageName(), arguments.querydsl());
        List<SourceFile> files = new SourceGenerator(selection.models(), options).files();
        List<Written> written = new SourceFolder(host.resolve(arguments.out())).write(files, arguments.force());
        for (Written file : written) {
            String path = shown(file);
            String word = file.state().word();
            host.out().println(word + " ".repeat(WORD_WIDTH - word.length()) + path);
        }
        host.err().println(summary(written));
        if (!selection.leftOut().isEmpty()) {
            host.err()
                    .println("left out, as they lead to entities that were not chosen: "
                            + String.join(", ", selection.leftOut()));
        }
        rowsOnly(selection.models());
    }

    private String shown(Written file) {
        return file.file().startsWith(host.workingDirectory())
                ? host.workingDirectory().relativize(file.file()).toString()
                : file.file().toString();
    }

    private static String summary(List<Written> written) {
        List<String> counts = new ArrayList<>();
        for (State state : State.values()) {
            long count = written.stream().filter(w -> w.state() == state).count();
            if (count > 0) {
                counts.add(count + " " + state.word());
            }
        }
        return written.size() + (written.size() == 1 ? " file: " : " files: ") + String.join(", ", counts);
    }

    /** Relations that no entity stands for: an application must reach them otherwise. */
    private void rowsOnly(Models models) {
        List<String> names = models.unmapped().stream()
                .filter(unmapped -> unmapped.reason() == Models.Reason.ROWS_ONLY)
                .map(unmapped -> unmapped.table().name())
                .toList();
        if (!names.isEmpty()) {
            host.err().println("without an entity, so not written: " + String.join(", ", names) + "; \\why says why");
        }
    }
}
