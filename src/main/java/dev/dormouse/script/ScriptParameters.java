package dev.dormouse.script;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The parameters that a script declares, and their values from a command line. In Groovy they are annotated variables,
 * {@code @Param('how many') int limit = 10}; in SQL and HQL comments, {@code -- @Param int limit = 10 how many}.
 */
public final class ScriptParameters {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("int", Integer.class),
            Map.entry("Integer", Integer.class),
            Map.entry("long", Long.class),
            Map.entry("Long", Long.class),
            Map.entry("double", Double.class),
            Map.entry("Double", Double.class),
            Map.entry("BigDecimal", BigDecimal.class),
            Map.entry("BigInteger", BigInteger.class),
            Map.entry("boolean", Boolean.class),
            Map.entry("Boolean", Boolean.class),
            Map.entry("String", String.class),
            Map.entry("def", String.class),
            Map.entry("LocalDate", LocalDate.class),
            Map.entry("List", List.class));

    private static final Pattern COMMENT =
            Pattern.compile("(?m)^--\\s*@Param\\s+(\\w+)\\s+(\\w+)(?:\\s*=\\s*('[^']*'|\\S+))?[ \\t]*(.*)$");

    private final ScriptFile file;
    private final List<Parameter> parameters;

    /**
     * One parameter.
     *
     * @param type as written: {@code int}
     * @param initial the default as written; empty if it must be given
     */
    public record Parameter(String name, String type, Optional<String> initial, String description) {}

    private ScriptParameters(ScriptFile file, List<Parameter> parameters) {
        this.file = file;
        this.parameters = List.copyOf(parameters);
    }

    /** Reads the declarations; runs nothing. A script that does not compile has none, and fails when it is run. */
    public static ScriptParameters of(ScriptFile file) {
        boolean groovy = file.language().equals(Optional.of(Language.GROOVY));
        if (!file.text().contains("@Param")) {
            return new ScriptParameters(file, List.of());
        }
        return new ScriptParameters(file, groovy ? GroovyDeclarations.read(file.text()) : comments(file.text()));
    }

    private static List<Parameter> comments(String text) {
        Matcher matcher = COMMENT.matcher(text);
        return matcher.results()
                .map(m -> new Parameter(
                        m.group(2),
                        m.group(1),
                        Optional.ofNullable(m.group(3)).map(ScriptParameters::unquoted),
                        m.group(4).strip()))
                .toList();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    }

    public List<Parameter> list() {
        return parameters;
    }

    /** What {@code --help} prints. */
    public String help() {
        String usage = new CommandLine(spec()).setUsageHelpAutoWidth(false).getUsageMessage(CommandLine.Help.Ansi.OFF);
        return usage.strip() + "\n";
    }

    /** Whether the arguments ask for help. */
    public static boolean asksForHelp(List<String> arguments) {
        return arguments.contains("--help");
    }

    /**
     * Values by name: those given, and in SQL and HQL the defaults, too; Groovy computes its own.
     *
     * @throws ShellException of kind USAGE for an unknown, missing or ill-formed argument
     */
    public Map<String, Object> parse(List<String> arguments) {
        CommandLine line = new CommandLine(spec());
        line.registerConverter(LocalDate.class, LocalDate::parse);
        try {
            ParseResult result = line.parseArgs(arguments.toArray(new String[0]));
            Map<String, Object> values = new LinkedHashMap<>();
            for (Parameter parameter : parameters) {
                String option = "--" + parameter.name();
                boolean comment = !file.language().equals(Optional.of(Language.GROOVY));
                if (result.hasMatchedOption(option)
                        || comment && parameter.initial().isPresent()) {
                    values.put(parameter.name(), result.matchedOptionValue(option, initial(line, parameter)));
                }
            }
            values.put("args", result.matchedPositionalValue(0, List.of()));
            return values;
        } catch (UnmatchedArgumentException e) {
            String name = e.getUnmatched().get(0).replaceFirst("=.*", "");
            List<String> known = parameters.stream().map(p -> "--" + p.name()).toList();
            throw new ShellException(Failure.usage(file.name() + " has no parameter " + name)
                    .withHint(Suggestions.nearest(name, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse(file.name() + " --help lists its parameters")));
        } catch (ParameterException e) {
            throw new ShellException(Failure.usage(file.name() + ": " + lower(e.getMessage()))
                    .withHint(file.name() + " --help lists its parameters"));
        }
    }

    private static Object initial(CommandLine line, Parameter parameter) {
        ArgSpec option = line.getCommandSpec().findOption("--" + parameter.name());
        return option.getValue();
    }

    /** In small letters, and without the name of an exception's class. */
    private static String lower(String message) {
        String plain = message.replaceFirst("\\((?:\\w+\\.)+\\w*Exception: (.*)\\)$", "($1)");
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    private CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("dormouse URL " + file.name());
        for (Parameter parameter : parameters) {
            Class<?> type = TYPES.getOrDefault(parameter.type(), String.class);
            OptionSpec.Builder option = OptionSpec.builder("--" + parameter.name())
                    .type(type == List.class ? String[].class : type)
                    .arity(type == Boolean.class ? "0..1" : "1")
                    .fallbackValue(type == Boolean.class ? "true" : "")
                    .paramLabel("<" + parameter.type() + ">")
                    .required(parameter.initial().isEmpty())
                    .description(description(parameter));
            if (!file.language().equals(Optional.of(Language.GROOVY))) {
                parameter.initial().ifPresent(option::defaultValue);
            }
            spec.addOption(option.build());
        }
        spec.addOption(OptionSpec.builder("--help")
                .usageHelp(true)
                .description("show this help")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("args")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .hidden(true)
                .build());
        return spec;
    }

    /** It is a format to picocli. */
    private static String description(Parameter parameter) {
        String initial = parameter.initial().map(i -> " (default: " + i + ")").orElse(" (required)");
        return (parameter.description() + initial).strip().replace("%", "%%");
    }
}
