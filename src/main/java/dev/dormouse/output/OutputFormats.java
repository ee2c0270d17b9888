package dev.dormouse.output;

import java.util.List;
import java.util.Optional;

/** All formats. A new one is a class and a line here. */
public final class OutputFormats {

    private static final List<OutputFormat> ALL = List.of(
            new TableFormat(),
            new VerticalFormat(),
            new CsvFormat(),
            new TsvFormat(),
            new JsonFormat(),
            new JsonLinesFormat(),
            new MarkdownFormat());

    private OutputFormats() {}

    /** All formats, the most used first. */
    public static List<OutputFormat> list() {
        return ALL;
    }

    /** The names of all formats, in the order of {@link #list}. */
    public static List<String> names() {
        return ALL.stream().map(OutputFormat::name).toList();
    }

    /** The format of that name; case matters. */
    public static Optional<OutputFormat> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
