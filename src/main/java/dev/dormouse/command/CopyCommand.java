package dev.dormouse.command;

import dev.dormouse.command.CommandSpec.Parameter;
import dev.dormouse.result.Result;
import java.util.List;
import java.util.Optional;

/** {@code \copy}: a table or a query to a file of this computer, or a file into a table, with every database. */
final class CopyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        "copy",
                        "write a table or (a query) to a file here, or read a file into a table",
                        Parameter.required("table", Parameter.Kind.RELATION),
                        Parameter.required("direction", Parameter.Kind.WORD, "to", "from"),
                        Parameter.rest("file", true, Parameter.Kind.FILE))
                .in(CommandSpec.Group.INPUT)
                .withExamples(
                        "\\copy genre to genres.csv csv header",
                        "\\copy (select name from genre) to names.txt",
                        "\\copy genre (genre_id, name) from genres.csv csv header");
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        throw new IllegalStateException("its line is read as a whole");
    }

    @Override
    public Optional<Result> runLine(String line, Shell shell) {
        CopyRequest request = CopyRequest.of(line);
        boolean server = shell.session().dialect().bulkCopy().isPresent();
        long rows = server ? new ServerCopy(shell).run(request) : new ClientCopy(shell).run(request);
        return Optional.of(new Result.Updated(rows, "copied"));
    }
}
